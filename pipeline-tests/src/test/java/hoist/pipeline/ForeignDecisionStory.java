package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Nobody decides a request of another MSP or of another customer, whatever the call says. */
class ForeignDecisionStory {
    private static final String AGENT = "tess.tech@msp.example";

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
        awaitRefusal(other, request.id(), Refusal.UNKNOWN_REQUEST);
        assertTold(other, request.id(), "unknown request");
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
        awaitRefusal(seen.msp(), request.id(), Refusal.WRONG_CUSTOMER);
        assertTold(seen.msp(), request.id(), "wrong customer");
        assertThat(seen.verdict(request)).isEmpty();
    }

    /** The fact is the audit: who asked, for which request, and why not. */
    private static void awaitRefusal(SimulatedMsp msp, String request, Refusal why) {
        var records = Pipeline.shared().records();
        Seen.soon()
                .untilAsserted(() -> assertThat(records.ofTenant(DecisionRefused.class, msp.tenant()))
                        .singleElement()
                        .satisfies(refused -> {
                            assertThat(refused.getRefusal()).isEqualTo(why);
                            assertThat(refused.getDecision()).isEqualTo(Decision.APPROVED);
                            assertThat(refused.getAgentEmail()).isEqualTo(AGENT);
                            assertThat(refused.getBecause()).isNotBlank();
                        }));
        assertThat(records.requestsOf(DecisionRefused.class, msp.tenant())).containsExactly(request);
    }

    /** Whoever asks later is told. */
    private static void assertTold(SimulatedMsp msp, String request, String why) {
        var told = new Cli(Pipeline.shared()).run("timeline", request, "--tenant", msp.tenant());
        assertThat(told.out()).contains("refused the click to approve", why);
    }

    private static int approve(SimulatedMsp msp, String request, String customer)
            throws IOException, InterruptedException {
        var body = """
                {"idemeumElevationRequestId": "%s", "idemeumCustomerName": "%s", "userElevationMode": "USER",
                 "agentEmail": "%s"}
                """.formatted(request, customer, AGENT);
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
