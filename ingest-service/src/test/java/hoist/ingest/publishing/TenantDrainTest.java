package hoist.ingest.publishing;

import static hoist.ingest.spool.TestSpool.TENANT;
import static hoist.ingest.spool.TestSpool.TRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.ingest.publishing.TenantDrain.Turn;
import hoist.ingest.spool.Spool;
import hoist.ingest.spool.TestSpool;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TenantDrainTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private final MockKafka kafka = new MockKafka(false);

    private Spool spool;

    @BeforeEach
    void open() {
        spool = TestSpool.in(directory.resolve("spool"));
    }

    @AfterEach
    void close() {
        spool.close();
    }

    private TenantDrain drain(Duration within) {
        KafkaBreaker breaker = new KafkaBreaker(TestSpool.tryingAgainEvery(directory, Duration.ofSeconds(1)));
        return new TenantDrain(
                TENANT, spool, kafka.send(), breaker, within, Clock.fixed(TestSpool.NOW, ZoneOffset.UTC));
    }

    /** Takes turns in the background until nothing is left. */
    private Thread draining() {
        TenantDrain drain = drain(LONG);
        return Thread.ofVirtual().start(() -> {
            while (spool.holds(TENANT)) {
                drain.turn();
            }
        });
    }

    private void awaitSent(String... ids) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(kafka.sentIds()).containsExactly(ids));
    }

    @Test
    void theNextIsSentWhenTheFormerIsStored() throws InterruptedException {
        // Given
        TestSpool.keep(spool, TENANT, "first");
        TestSpool.keep(spool, TENANT, "second");
        // When
        Thread draining = draining();
        // Then
        awaitSent("first");
        kafka.completeNext();
        awaitSent("first", "second");
        assertThat(spool.holds(TENANT)).isTrue();
        kafka.completeNext();
        draining.join();
        assertThat(spool.holds(TENANT)).isFalse();
    }

    @Test
    void aRecordIsTheSameAsWithoutTheSpool() throws InterruptedException {
        // Given
        TestSpool.keep(spool, TENANT, "same");
        // When
        Thread draining = draining();
        awaitSent("same");
        kafka.completeNext();
        draining.join();
        // Then
        ProducerRecord<String, SpecificRecord> expected =
                EventRecord.of(Topic.HALO_EVENTS, TestSpool.event(TENANT, "same"));
        expected.headers().add("traceparent", TRACE.getBytes(StandardCharsets.UTF_8));
        assertThat(kafka.history()).containsExactly(expected);
    }

    @Test
    void whatKafkaRefusesForNowIsSentAgainBeforeTheNext() throws InterruptedException {
        TestSpool.keep(spool, TENANT, "first");
        TestSpool.keep(spool, TENANT, "second");
        Thread draining = draining();
        awaitSent("first");
        kafka.errorNext(new NotEnoughReplicasException("one of two"));
        awaitSent("first", "first");
        kafka.completeNext();
        awaitSent("first", "first", "second");
        kafka.completeNext();
        draining.join();
        assertThat(TestSpool.waiting(spool).setAside()).isZero();
    }

    @Test
    void whatKafkaRefusesForGoodIsSetAsideAndTheNextGoesOn() throws InterruptedException {
        TestSpool.keep(spool, TENANT, "too large");
        TestSpool.keep(spool, TENANT, "next");
        Thread draining = draining();
        awaitSent("too large");
        kafka.errorNext(new RecordTooLargeException("too large"));
        awaitSent("too large", "next");
        kafka.completeNext();
        draining.join();
        assertThat(TestSpool.waiting(spool).setAside()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSetAsideAndTheNextGoesOn() throws InterruptedException {
        // Given
        TestSpool.keep(spool, TENANT, "unreadable");
        TestSpool.keep(spool, TENANT, "next");
        spool.close();
        TestSpool.change(directory.resolve("spool"), "update event set value = x'ff' where event_id = 'unreadable'");
        open();
        // When
        Thread draining = draining();
        awaitSent("next");
        kafka.completeNext();
        draining.join();
        // Then
        assertThat(TestSpool.waiting(spool).setAside()).isEqualTo(1);
    }

    @Test
    void noAcknowledgementNoRemoval() {
        TestSpool.keep(spool, TENANT, "unacknowledged");
        assertThat(drain(Duration.ofMillis(1)).turn()).isEqualTo(Turn.IN_VAIN);
        assertThat(kafka.sentIds()).containsExactly("unacknowledged");
        assertThat(spool.holds(TENANT)).isTrue();
    }

    @Test
    void aCrashBetweenAcknowledgementAndRemovalSendsTheSameAgain() throws Exception {
        // Given a spool as it was on disk before its event left it
        TestSpool.keep(spool, TENANT, "twice");
        spool.close();
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        Files.copy(directory.resolve("spool").resolve("spool.db"), crashed.resolve("spool.db"));
        open();
        Thread draining = draining();
        awaitSent("twice");
        kafka.completeNext();
        draining.join();
        // When
        spool.close();
        spool = TestSpool.in(crashed);
        draining = draining();
        awaitSent("twice", "twice");
        kafka.completeNext();
        draining.join();
        // Then
        assertThat(kafka.history().getFirst()).isEqualTo(kafka.history().getLast());
    }

    @Test
    void aDiskThatLetsNothingLeaveHasNothingSentTwice() throws InterruptedException {
        // Given a spool from which nothing can be removed
        TestSpool.keep(spool, TENANT, "once");
        spool.close();
        TestSpool.change(
                directory.resolve("spool"),
                "create trigger stuck before delete on event begin select raise(abort, 'stuck'); end");
        open();
        TenantDrain drain = drain(LONG);
        // When
        Thread first = Thread.ofVirtual().start(() -> assertThat(drain.turn()).isEqualTo(Turn.IN_VAIN));
        awaitSent("once");
        kafka.completeNext();
        first.join();
        // Then
        assertThat(drain.turn()).isEqualTo(Turn.IN_VAIN);
        assertThat(kafka.sentIds()).containsExactly("once");
        assertThat(spool.holds(TENANT)).isTrue();
    }
}
