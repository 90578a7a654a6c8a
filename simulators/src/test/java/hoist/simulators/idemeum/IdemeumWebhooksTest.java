package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.APPROVAL;
import static hoist.simulators.idemeum.IdemeumFixture.NIK;
import static hoist.simulators.idemeum.IdemeumFixture.adaAsksForSevenZip;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.quickly;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static hoist.simulators.idemeum.IdemeumFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.http.Request;
import hoist.simulators.idemeum.IdemeumFixture.Receiver;
import hoist.simulators.idemeum.webhooks.DeliveryMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the webhooks say. */
class IdemeumWebhooksTest {

    private final Receiver hoist = new Receiver();
    private final MovableClock clock = new MovableClock();
    private final IdemeumSimulator idemeum = IdemeumSimulator.start(
            IdemeumSimulatorSettings.defaults().withClock(clock).withWebhooks(List.of(hoist.signed()), quickly()));

    @AfterEach
    void stop() {
        idemeum.close();
        hoist.close();
    }

    @Test
    void tellsThatSomeoneAsked() {
        // When
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

        // Then
        Request told = told(1);
        assertThat(told.path()).isEqualTo("/webhooks/elevations");
        assertThat(told.mediaType()).isEqualTo("application/json");
        assertThat(told.json()).isEqualTo(json("""
                                {"type":"elevation.requested","requestId":"%s","occurredAt":"2026-03-01T10:00:00Z",
                                 "customer":{"displayName":"Contoso Ltd","name":"contoso"},
                                 "requester":{"email":"ada.king@contoso.example","name":"Ada King"},
                                 "application":{"name":"7-Zip","publisher":"Igor Pavlov","path":"C:\\\\7z.exe","sha256":"%s"},
                                 "device":{"name":"CONTOSO-LT-014"},"reason":"unpack <b>"}
                                """.formatted(raised.id(), IdemeumFixture.HASH)));
    }

    @Test
    void losesTheEndOfAJitAccountButNotItsBeginningNorElevations() {
        // Given
        idemeum.webhooks().deliver("jit", DeliveryMode.LOST);
        idemeum.webhooks().deliver("jit.granted", DeliveryMode.ONCE);

        // When
        JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", 12));
        told(1);
        idemeum.endGrant(grant.id(), JitEnd.DISABLED);
        idemeum.raise(adaAsksForSevenZip());
        told(2);
        idemeum.webhooks().deliver(DeliveryMode.ONCE);
        clock.advance(Duration.ofHours(5));
        idemeum.endGrant(
                idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null), clock.instant())
                        .id(),
                JitEnd.EXPIRED);

        // Then
        told(4);
        assertThat(idemeum.effects().effects("webhook.lost", grant.id())).hasSize(1);
        assertThat(hoist.received)
                .extracting(request -> request.json().path("type").asString())
                .containsExactlyInAnyOrder("jit.granted", "elevation.requested", "jit.granted", "jit.ended");
    }

    @Test
    void leavesOutWhatIsUnknown() {
        // When
        ElevationRequest raised = idemeum.raise(new NewElevationRequest(
                "contoso", new Person("a@b.example", "A"), new Application("cmd", null, null, null), null, null));

        // Then
        assertThat(told(1).json()).isEqualTo(json("""
                                {"type":"elevation.requested","requestId":"%s","occurredAt":"2026-03-01T10:00:00Z",
                                 "customer":{"displayName":"Contoso Ltd","name":"contoso"},
                                 "requester":{"email":"a@b.example","name":"A"},"application":{"name":"cmd"}}
                                """.formatted(raised.id())));
    }

    @Test
    void tellsWhoDecided() {
        // Given
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        told(1);

        // When
        idemeum.decide(raised.id(), Decision.approvedOnPhone(NIK).because("known"));

        // Then
        assertThat(told(2).json()).isEqualTo(json("""
                                {"type":"elevation.decided","requestId":"%s","occurredAt":"2026-03-01T10:00:00Z",
                                 "customer":{"displayName":"Contoso Ltd","name":"contoso"},"decision":"approved",
                                 "decider":{"email":"nik@nikpot.com","name":"Nik Pot"},"from":"phone","scope":"user",
                                 "userElevationMode":"USER","comment":"known"}
                                """.formatted(raised.id())));
    }

    @Test
    void afterADecisionByApiItKnowsNeitherWhoNorWhy() throws Exception {
        // Given
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        told(1);

        // When
        denyByApi(raised);

        // Then
        assertThat(told(2).json()).isEqualTo(json("""
                                {"type":"elevation.decided","requestId":"%s","occurredAt":"2026-03-01T10:00:00Z",
                                 "customer":{"displayName":"Contoso Ltd","name":"contoso"},"decision":"denied","from":"api"}
                                """.formatted(raised.id())));
    }

    @Test
    void mayKeepSilentAfterADecisionByApi() throws Exception {
        // Given
        idemeum.afterApiDecision(AfterApiDecision.SILENCE);
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        told(1);

        // When
        denyByApi(raised);
        ElevationRequest next = idemeum.raise(adaAsksForSevenZip());

        // Then
        assertThat(told(2).json().get("requestId").stringValue()).isEqualTo(next.id());
        assertThat(idemeum.webhooks().undelivered()).isZero();
    }

    @Test
    void tellsThatARequestExpired() {
        // Given
        ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());
        told(1);

        // When
        idemeum.expire(raised.id());

        // Then
        assertThat(told(2).json()).isEqualTo(json("""
                                {"type":"elevation.expired","requestId":"%s","occurredAt":"2026-03-01T10:00:00Z",
                                 "customer":{"displayName":"Contoso Ltd","name":"contoso"}}
                                """.formatted(raised.id())));
    }

    @Test
    void tellsThatAnAccountWasGivenAndThatItEnded() {
        // Given
        JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", 123));
        Request granted = told(1);

        // When
        idemeum.endGrant(grant.id(), JitEnd.DISABLED);

        // Then
        Request ended = told(2);
        assertThat(List.of(granted.path(), ended.path())).containsOnly("/webhooks/jit");
        String same = """
                "grantId":"%s","occurredAt":"2026-03-01T10:00:00Z","technician":{"email":"nik@nikpot.com"},"account":"%s",
                "customer":{"displayName":"Contoso Ltd","name":"contoso"},"haloTicketId":123}
                """.formatted(grant.id(), grant.account());
        assertThat(granted.json())
                .isEqualTo(json("{\"type\":\"jit.granted\",\"expiresAt\":\"2026-03-01T14:00:00Z\"," + same));
        assertThat(ended.json()).isEqualTo(json("{\"type\":\"jit.ended\",\"cause\":\"disabled\"," + same));
    }

    private void denyByApi(ElevationRequest raised) throws Exception {
        String body = "{\"idemeumElevationRequestId\":\"" + raised.id() + "\",\"idemeumCustomerName\":\"contoso\"}";
        send(withKey(post(idemeum, "/api/integrations/elevation/request/deny", APPROVAL, body)));
    }

    private Request told(int number) {
        await().untilAsserted(() -> assertThat(hoist.received).hasSize(number));
        await().untilAsserted(() -> assertThat(idemeum.webhooks().undelivered()).isZero());
        return hoist.received.get(number - 1);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
