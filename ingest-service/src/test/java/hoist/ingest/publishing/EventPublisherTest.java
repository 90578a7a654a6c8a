package hoist.ingest.publishing;

import static hoist.ingest.spool.TestSpool.OTHER;
import static hoist.ingest.spool.TestSpool.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.ingest.door.Arrival;
import hoist.ingest.door.Caller;
import hoist.ingest.problem.Refusal;
import hoist.ingest.spool.Spool;
import hoist.ingest.spool.SpoolSettings;
import hoist.ingest.spool.TestSpool;
import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpStatus;

/** Who goes to Kafka, who to the spool, and who is told to come again; nothing here drains. */
final class EventPublisherTest {
    private static final String HALO = "/webhooks/halo";
    private static final String PRODUCER = "/webhooks/elevations";

    @TempDir
    Path directory;

    private final MockKafka kafka = new MockKafka(true);
    private final AtomicBoolean prepared = new AtomicBoolean(true);
    private KafkaBreaker breaker;
    private Spool spool;
    private EventPublisher publisher;

    @BeforeEach
    void open() {
        SpoolSettings spooling = TestSpool.tryingAgainEvery(directory.resolve("spool"), Duration.ofHours(1));
        PublishingSettings settings = new PublishingSettings(Duration.ofMinutes(1), Duration.ofSeconds(7), 10);
        spool = TestSpool.in(spooling.directory());
        breaker = new KafkaBreaker(spooling);
        SendToKafka send = kafka.send();
        DrainSpool drain = new DrainSpool(spool, send, breaker, prepared::get, settings, spooling, Clock.systemUTC());
        publisher = new EventPublisher(send, prepared::get, spool, spooling, drain, breaker, settings);
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private void publish(TenantId tenant, String route, String id) {
        Arrival arrival = new Arrival(new Caller(tenant, "halo", "basic", Set.of()), route, Map.of(), new byte[0]);
        publisher.publish(Topic.HALO_EVENTS, List.of(TestSpool.event(tenant, id)), arrival);
    }

    private void refused(TenantId tenant, String route, String reason) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> publish(tenant, route, "refused"));
        assertThat(refusal.problem().status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(refusal.problem().retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(refusal.problem().reason()).contains(reason);
    }

    private void kafkaFailsWith(RuntimeException failure) {
        kafka.sendException = failure;
    }

    @Test
    void whatKafkaTakesNeedsNoSpool() {
        publish(TENANT, HALO, "one");
        publish(TENANT, PRODUCER, "two");
        assertThat(kafka.sentIds()).containsExactly("one", "two");
        assertThat(spool.holds(TENANT)).isFalse();
    }

    @Test
    void whatKafkaDoesNotTakeIsKeptForHaloAndRefusedForProducers() {
        kafkaFailsWith(new NotEnoughReplicasException("one of two"));
        refused(TENANT, PRODUCER, "did not store");
        assertThat(spool.holds(TENANT)).isFalse();
        publish(TENANT, HALO, "kept");
        assertThat(spool.holds(TENANT)).isTrue();
    }

    @Test
    void whileEarlierEventsWaitNewerOnesQueueBehindThemOrComeAgain() {
        // Given
        TestSpool.keep(spool, TENANT, "earlier");
        // When Kafka would take them
        publish(TENANT, HALO, "later");
        refused(TENANT, PRODUCER, "Earlier events of this tenant");
        publish(OTHER, PRODUCER, "another tenant's");
        // Then
        assertThat(kafka.sentIds()).containsExactly("another tenant's");
        assertThat(TestSpool.waiting(spool).events()).isEqualTo(2);
    }

    @Test
    void whileKafkaIsKnownToBeAwayNobodyOfHalosWaitsForIt() {
        // Given two calls in vain
        kafkaFailsWith(new NotEnoughReplicasException("one of two"));
        publish(new TenantId("first"), HALO, "in-vain-1");
        publish(new TenantId("second"), HALO, "in-vain-2");
        kafka.sendException = null;
        // When
        publish(TENANT, HALO, "kept at once");
        // Then
        assertThat(kafka.sentIds()).isEmpty();
        assertThat(spool.holds(TENANT)).isTrue();
        // And when the drain found Kafka back
        breaker.isBack();
        publish(OTHER, HALO, "sent");
        assertThat(kafka.sentIds()).containsExactly("sent");
    }

    @Test
    void anEventThatKafkaRefusesForGoodIsRefused() {
        kafkaFailsWith(new RecordTooLargeException("too large"));
        refused(TENANT, HALO, "Kafka refuses the event");
        assertThat(spool.holds(TENANT)).isFalse();
    }

    @Test
    void beforeKafkaWasReachedHalosCallsAreKept() {
        prepared.set(false);
        publish(TENANT, HALO, "early");
        refused(OTHER, PRODUCER, "has not been reached");
        assertThat(spool.holds(TENANT)).isTrue();
        assertThat(kafka.sentIds()).isEmpty();
    }

    @Test
    void aDiskThatRefusesIsNoAcceptance() {
        prepared.set(false);
        spool.close();
        refused(TENANT, HALO, "the spool's disk refuses");
        assertThat(spool.holds(TENANT)).isFalse();
    }
}
