package hoist.ingest;

import static hoist.ingest.Call.APPROVE;
import static hoist.ingest.Call.DENY;
import static hoist.ingest.Call.VENDOR;
import static hoist.ingest.OneService.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.delivery.DerivedId;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls as producers and Halo make them, over real HTTP into a real Kafka. */
final class IngestIT {
    private static Call.Answer webhook(String body) {
        return OneService.webhook().json(body).to(OneService.port());
    }

    private static Call.Answer halo(String path, String body) {
        return OneService.halo(path).body(VENDOR, body).to(OneService.port());
    }

    private static List<ElevationEvent> eventsOf(String requestId) {
        return TestKafka.events(TENANT).stream()
                .filter(event -> event.getRequestId().equals(requestId))
                .toList();
    }

    @Test
    void aRequestedElevationIsInKafkaWithAllItSaid() {
        // When
        Call.Answer answer = webhook(Bodies.requested("r-1"));
        // Then
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("accepted");
        ElevationEvent event = eventsOf("r-1").getFirst();
        assertThat(event.getEventId()).isEqualTo(answer.text("eventId"));
        assertThat(event.getTenant()).isEqualTo(TENANT);
        assertThat(event.getSource()).isEqualTo("/clients/idemeum/webhooks/elevations");
        assertThat(event.getOccurredAt()).isEqualTo(Instant.parse("2026-11-21T09:30:00Z"));
        ElevationRequested body = (ElevationRequested) event.getBody();
        assertThat(body.getCustomerDisplayName()).isEqualTo("Demo PAM tenant");
        assertThat(body.getCustomerName()).isEqualTo("demo-nikpot");
        assertThat(body.getRequester().getEmail()).isEqualTo("user@demo.example");
        assertThat(body.getApplication().getPath()).isEqualTo("C:\\Temp\\setup.exe");
        assertThat(body.getApplication().getSha256()).isEqualTo("ab".repeat(32));
        assertThat(body.getDeviceName()).isEqualTo("DESKTOP-1");
        assertThat(body.getReason()).isEqualTo("I need it.\nReally.");
    }

    @Test
    void decidedAndExpiredAreTakenToo() {
        // When
        assertThat(webhook(Bodies.decided("r-2", "approved")).status()).isEqualTo(202);
        assertThat(webhook(Bodies.expired("r-2")).status()).isEqualTo(202);
        // Then
        List<ElevationEvent> events = eventsOf("r-2");
        ElevationDecided decided = (ElevationDecided) events.get(0).getBody();
        assertThat(decided.getDecision()).isEqualTo(Decision.APPROVED);
        assertThat(decided.getChannel()).isEqualTo(Channel.PHONE);
        assertThat(decided.getScope()).isEqualTo(Scope.ALL_CUSTOMERS);
        assertThat(events.get(0).getOccurredAt()).isEqualTo(Instant.parse("2026-11-21T08:31:00.123Z"));
        assertThat(events.get(1).getBody()).isInstanceOf(ElevationExpired.class);
    }

    @Test
    void theGuidesBodiesBecomeSubmittedDecisions() {
        // When
        Call.Answer approved = halo(APPROVE, Bodies.approve("r-3"));
        Call.Answer denied = halo(DENY, Bodies.deny("r-3"));
        // Then
        assertThat(approved.status()).as(approved.response().body()).isEqualTo(202);
        assertThat(denied.status()).as(denied.response().body()).isEqualTo(202);
        DecisionSubmitted approval = (DecisionSubmitted) eventsOf("r-3").get(0).getBody();
        DecisionSubmitted denial = (DecisionSubmitted) eventsOf("r-3").get(1).getBody();
        assertThat(approval)
                .isEqualTo(new DecisionSubmitted(Decision.APPROVED, "Demo PAM tenant", "USER", null, null, "halo"));
        assertThat(denial)
                .isEqualTo(new DecisionSubmitted(Decision.DENIED, "Demo PAM tenant", null, null, null, "halo"));
    }

    @Test
    void aTicketAndAnAgentAreTakenAsHaloWritesThem() {
        // When
        Call.Answer answer = halo(APPROVE, """
                {"idemeumElevationRequestId":"r-4","idemeumCustomerName":"demo-nikpot","userElevationMode":"TENANT",
                 "haloTicketId":"2318","agentEmail":"nik@nikpot.com"}""");
        // Then
        assertThat(answer.status()).isEqualTo(202);
        assertThat(eventsOf("r-4").getFirst().getBody())
                .isEqualTo(new DecisionSubmitted(
                        Decision.APPROVED, "demo-nikpot", "TENANT", 2318L, "nik@nikpot.com", "halo"));
    }

    @Test
    void theSameClickHasTheSameIdAndTheOtherDecisionAnother() {
        // When
        String first = halo(APPROVE, Bodies.approve("r-5")).text("eventId");
        String again = halo(APPROVE, Bodies.approve("r-5")).text("eventId");
        String other = halo(DENY, Bodies.deny("r-5")).text("eventId");
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void recordsCarryCloudEventsHeadersAndTheCallersTrace() {
        // Given
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        // When
        Call.Answer answer = OneService.webhook()
                .header("Idempotency-Key", "key-6")
                .header("traceparent", trace)
                .json(Bodies.expired("r-6"))
                .to(OneService.port());
        // Then
        assertThat(answer.text("eventId")).isEqualTo("key-6");
        var record = TestKafka.records(TENANT).stream()
                .filter(r -> TestKafka.header(r, "ce_id").equals("key-6"))
                .findFirst()
                .orElseThrow();
        assertThat(TestKafka.header(record, "ce_type")).isEqualTo("hoist.ElevationExpired");
        assertThat(TestKafka.header(record, "traceparent")).isEqualTo(trace);
    }

    private static String decided(String path, String body, String key) {
        Call.Answer answer = OneService.halo(path)
                .header("Idempotency-Key", key)
                .body(Call.VENDOR, body)
                .to(OneService.port());
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer.text("eventId");
    }

    @Test
    void aKeyMakesADecisionsIdAndNobodyChoosesIt() {
        // When
        String first = decided(Call.APPROVE, Bodies.approve("r-7"), "derived-chosen");
        // Then
        assertThat(first)
                .isEqualTo(DerivedId.of(TENANT, "decision.submitted", "halo", "r-7", "APPROVED", "derived-chosen"));
        assertThat(TestKafka.events(TENANT))
                .anyMatch(event -> event.getEventId().equals(first));
        assertThat(decided(Call.APPROVE, Bodies.approve("r-7"), "derived-chosen"))
                .isEqualTo(first);
        assertThat(decided(Call.APPROVE, Bodies.approve("r-7"), "another")).isNotEqualTo(first);
        assertThat(decided(Call.DENY, Bodies.deny("r-7"), "derived-chosen")).isNotEqualTo(first);
    }
}
