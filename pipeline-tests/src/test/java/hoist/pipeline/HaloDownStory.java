package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A Halo that is down holds up no disable at idemeum. */
class HaloDownStory {
    private final JitSeen seen = new JitSeen(Pipeline.shared().msp());

    @Test
    void aDisableAskedForByApiIsCarriedOutWhileHaloIsDown() throws Exception {
        // Given
        var grant = seen.grantedIn(seen.ticketOfNik());
        seen.msp().halo().goDown();

        // When
        assertThat(disable()).isEqualTo(202);

        // Then
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    private int disable() throws Exception {
        var body = """
                {
                "customerDisplayName" : "Demo PAM tenant",
                "technicianEmailAddress" : "nik@nikpot.com"
                }
                """;
        var address = Pipeline.shared().ingestUrl() + "/api/integrations/entrajitaccounts";
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/vnd.dvmi.entra.app.user.disable+json")
                .header("X-Idemeum-Api-Key", seen.msp().haloApiKey())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
