package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.JitDisabled;
import hoist.simulators.idemeum.NewJitGrant;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A JIT account ends with its life, whatever becomes of its tickets, and with its technician's. */
class JitLifeStory {
    private static final String CONTOSO = "Contoso Ltd";

    @Test
    void anAccountWhoseEndIsNotConfirmedIsDisabledAtTheEndOfItsLife() {
        // Given
        var seen = new JitSeen(Pipeline.shared().msp());
        seen.msp().idemeum().webhooks().deliver("jit.ended", DeliveryMode.LOST);
        var ticket = seen.ticketOfNik();

        // When
        var life = Instant.now().plusSeconds(2);
        seen.told(seen.msp().idemeum().grant(new NewJitGrant(JitSeen.CUSTOMER, JitSeen.NIK, ticket), life));

        // Then
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared()
                                .records()
                                .ofTenant(JitDisabled.class, seen.msp().tenant()))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.getCause()).isEqualTo(DisableCause.LIFE_ENDED)));
        assertThat(Instant.now()).isAfterOrEqualTo(life);
        seen.awaitNote(ticket, "disabled", "UTC");
        assertThat(seen.disableCalls()).hasSize(1);
    }

    @Test
    void noAccountLivesLongerThanTheMspAllows() {
        // Given
        var seen = new JitSeen(Pipeline.shared().msp(settings -> settings.withJitGrantMaximum(Duration.ofSeconds(2))));

        // When
        var grant = seen.told(seen.msp()
                .idemeum()
                .grant(
                        new NewJitGrant(JitSeen.CUSTOMER, JitSeen.NIK, null),
                        Instant.now().plus(Duration.ofHours(4))));

        // Then
        seen.awaitOff(grant);
        seen.assertDisabledOnce(grant);
    }

    @Test
    void whenATechnicianLeavesEveryAccountAtEveryCustomerIsDisabled() throws Exception {
        // Given
        var seen = new JitSeen(Pipeline.shared().msp());
        var atDemo = seen.grantedIn(seen.ticketOfNik());
        var atContoso = seen.told(seen.msp().idemeum().grant(new NewJitGrant(CONTOSO, JitSeen.NIK, null)));
        var ofTess = seen.told(seen.msp().idemeum().grant(new NewJitGrant(CONTOSO, JitSeen.TESS, null)));

        // When
        assertThat(left(seen, JitSeen.NIK)).isEqualTo(202);

        // Then
        seen.awaitOff(atDemo);
        seen.awaitOff(atContoso);
        assertThat(seen.isOn(ofTess)).isTrue();
        assertThat(seen.disableCalls()).hasSize(2);
    }

    private static int left(JitSeen seen, String technician) throws Exception {
        var body = """
                {"type": "technician.left", "technician": {"email": "%s"}, "occurredAt": "%s", "comment": "Last day"}
                """.formatted(technician, Instant.now());
        var request = HttpRequest.newBuilder(URI.create(Pipeline.shared().ingestUrl() + "/webhooks/jit"))
                .header("Content-Type", "application/json")
                .header("X-Idemeum-Api-Key", seen.msp().haloApiKey())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
