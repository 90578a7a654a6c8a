package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Nobody decides a request of another MSP or of another customer, whatever the call says. */
class ForeignDecisionStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());
    private final SimulatedMsp other = Pipeline.shared().msp();

    @Test
    void anotherMspsKeyDecidesNothing() throws IOException, InterruptedException {
        // Given
        var request = seen.danaAsks();
        seen.ticketOf(request);
        // When
        var status = approve(other, request.id(), "Demo PAM tenant");
        // Then
        assertThat(status).isEqualTo(202); // the door knows no requests: the refusal is a fact
        awaitRefusal(other, Refusal.UNKNOWN_REQUEST);
        assertThat(seen.verdict(request)).isEmpty();
    }

    @Test
    void anotherCustomersNameDecidesNothing() throws IOException, InterruptedException {
        // Given
        var request = seen.danaAsks();
        seen.ticketOf(request);
        // When
        var status = approve(seen.msp(), request.id(), "Contoso Ltd");
        // Then
        assertThat(status).isEqualTo(202);
        awaitRefusal(seen.msp(), Refusal.WRONG_CUSTOMER);
        assertThat(seen.verdict(request)).isEmpty();
    }

    /** The fact is the audit: who asked, for which request, and why not. */
    private static void awaitRefusal(SimulatedMsp msp, Refusal why) {
        Seen.soon()
                .untilAsserted(
                        () -> assertThat(Pipeline.shared().records().ofTenant(DecisionRefused.class, msp.tenant()))
                                .extracting(DecisionRefused::getRefusal)
                                .containsExactly(why));
    }

    private static int approve(SimulatedMsp msp, String request, String customer)
            throws IOException, InterruptedException {
        var body = """
                {"idemeumElevationRequestId": "%s", "idemeumCustomerName": "%s", "userElevationMode": "USER"}
                """.formatted(request, customer);
        var address = Pipeline.shared().ingestUrl() + "/api/integrations/elevation/request/approve";
        var call = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/vnd.dvmi.sdk.elevation.request.approval+json")
                .header("X-Idemeum-Api-Key", msp.haloApiKey())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call, BodyHandlers.discarding()).statusCode();
        }
    }
}
