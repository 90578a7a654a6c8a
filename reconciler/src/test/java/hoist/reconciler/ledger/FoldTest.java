package hoist.reconciler.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.LaneObserver;
import hoist.reconciler.lane.LaneSettings;
import hoist.reconciler.lane.Lanes;
import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.MovableClock;
import hoist.reconciler.testing.PlainAvroSerializer;
import hoist.reconciler.testing.RegistryStub;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldTest {
    private static final String TENANT = "nikmsp";
    private static final Duration KEPT = Duration.ofDays(30);

    private final RegistryStub registry = new RegistryStub();
    private final FakeOffsets offsets = new FakeOffsets();
    private final MovableClock clock = new MovableClock(LampRecords.START);
    private final List<String> acted = new CopyOnWriteArrayList<>();
    private final List<String> buried = new CopyOnWriteArrayList<>();
    private final Lanes<Lamp, LampAction> lanes = new Lanes<>(this::lane);
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var ledger = new Ledger<>(
                new Lamps(),
                lanes,
                offsets,
                new RecordDecoder(registry.serdes()),
                KEPT,
                (topic, partition, offset, reason) -> buried.add(reason),
                clock);
        driver = new TopologyTestDriver(ledger.topology(), new Properties(), LampRecords.START);
    }

    @AfterEach
    void close() {
        driver.close();
        registry.close();
    }

    @Test
    void lanesOpenWhenTheLedgerHasCaughtUpAndNotBefore() {
        // Given
        offsets.ends.put(Topic.ELEVATION_EVENTS, 2L);
        driver.close();
        start();
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        driver.advanceWallClockTime(Duration.ofMillis(20));
        assertThat(lanes.ownership()).isEqualTo(new Lanes.Ownership(1, 0));
        // When
        write(TENANT, LampRecords.wish(TENANT, "attic"));
        driver.advanceWallClockTime(Duration.ofMillis(20));
        // Then
        assertThat(lanes.ownership()).isEqualTo(new Lanes.Ownership(1, 1));
        await().atMost(Duration.ofSeconds(60)).until(() -> acted.contains("hall") && acted.contains("attic"));
    }

    @Test
    void afterCloseNothingIsOwned() {
        // When
        driver.close();
        var ownership = lanes.ownership();
        start();
        // Then
        assertThat(ownership).isEqualTo(new Lanes.Ownership(0, 0));
    }

    @Test
    void bytesThatAreNoRecordGoToTheDeadLettersAsTheyCame() {
        // Given
        var garbage = "garbage".getBytes(UTF_8);
        // When
        write(TENANT, garbage);
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        // Then
        var letter = deadLetters().getFirst();
        assertThat(letter.value()).isEqualTo(garbage);
        assertThat(letter.key()).isEqualTo(TENANT);
        assertThat(header(letter, "hoist_origin_topic")).isEqualTo("elevation-events");
        assertThat(header(letter, "hoist_origin_partition")).isEqualTo("0");
        assertThat(header(letter, "hoist_origin_offset")).isEqualTo("0");
        assertThat(header(letter, "hoist_worker")).isEqualTo("lamps");
        assertThat(header(letter, "hoist_reason")).isEqualTo("not in the Confluent wire format");
        assertThat(entry("hall")).isNotNull();
    }

    @Test
    void whatTheWorkerCannotFoldIsBuriedAndTheNextIsFolded() {
        // When
        write(TENANT, new PlainAvroSerializer().serialize("jit-facts", jitFact()));
        write(TENANT, LampRecords.wish(TENANT, Lamps.BURST));
        write("other", LampRecords.wish(TENANT, "wrong key"));
        write("a/b", LampRecords.wish("a/b", "hall"));
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        // Then
        assertThat(buried)
                .containsExactly(
                        "not a kind this build knows",
                        "this build fails on the record (AssertionError), which is a defect",
                        "the key is not the tenant",
                        "not a tenant's name");
        assertThat(deadLetters()).hasSize(4);
        assertThat(entry("hall")).isNotNull();
    }

    @Test
    void aFoldThatOverflowsTheStackIsBuriedAndItsEntryStaysAsItWas() {
        // Given
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        var before = entry("hall");
        // When
        write(TENANT, LampRecords.wish(TENANT, "hall," + Lamps.ENDLESS));
        write(TENANT, LampRecords.wish(TENANT, "attic"));
        // Then
        assertThat(buried).containsExactly("nested too deep");
        assertThat(entry("hall")).isEqualTo(before);
        assertThat(entry("attic")).isNotNull();
    }

    @Test
    void anErrorThatTakesTheTrustInTheJvmIsNotTheRecordsFault() {
        // When
        var folding = assertThatThrownBy(() -> write(TENANT, LampRecords.wish(TENANT, Lamps.FILLS_THE_HEAP)));
        // Then
        folding.isInstanceOf(OutOfMemoryError.class);
        assertThat(buried).isEmpty();
    }

    @Test
    void anEntryThatGrowsTooLargeForTheChangelogIsRefusedAndTheNextRecordIsFolded() {
        // When
        write(TENANT, LampRecords.wish(TENANT, Lamps.HUGE));
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        // Then
        assertThat(buried).containsExactly("its entry in the ledger would grow too large");
        assertThat(entry("hall")).isNotNull();
    }

    @Test
    void anEntryThatCannotBeReadHoldsUpNoOther() {
        // Given
        driver.getKeyValueStore(Ledger.STORE).put(TENANT + "/hall", "no lamp".getBytes(UTF_8));
        // When
        write(TENANT, LampRecords.wish(TENANT, "hall"));
        write(TENANT, LampRecords.wish(TENANT, "attic"));
        driver.advanceWallClockTime(Duration.ofMillis(20));
        // Then
        assertThat(buried).containsExactly("its entry in the ledger cannot be read or written");
        await().atMost(Duration.ofSeconds(60)).until(() -> acted.contains("attic"));
        assertThat(acted).doesNotContain("hall");
    }

    @Test
    void aRecordThatConcernsSeveralEntriesIsFoldedIntoEachOrIntoNone() {
        // When
        write(TENANT, LampRecords.wish(TENANT, "hall,attic"));
        write(TENANT, LampRecords.wish(TENANT, "cellar," + Lamps.BURST));
        // Then
        assertThat(entry("hall")).isNotNull();
        assertThat(entry("attic")).isNotNull();
        assertThat(entry("cellar")).isNull();
        assertThat(buried).containsExactly("this build fails on the record (AssertionError), which is a defect");
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhatDidNotEndIsKept() {
        // Given
        write(TENANT, LampRecords.wish(TENANT, "dark", Urgency.OPEN, Pace.ALONE, LampRecords.START));
        write(TENANT, LampRecords.wish(TENANT, "lit"));
        input(Topic.TICKET_FACTS.topicName())
                .pipeInput(TENANT, avro(Topic.TICKET_FACTS, LampRecords.lit(TENANT, "lit")));
        driver.advanceWallClockTime(Duration.ofHours(1));
        assertThat(entry("lit")).isNotNull();
        // When
        clock.advance(KEPT.plusSeconds(1));
        driver.advanceWallClockTime(Duration.ofHours(1));
        // Then
        assertThat(entry("lit")).isNull();
        assertThat(entry("dark")).isNotNull();
    }

    private Lane<Lamp, LampAction> lane(String tenant) {
        var settings = LaneSettings.DEFAULTS;
        return new Lane<>(
                tenant,
                new Lamps(),
                (turn, action) -> {
                    acted.add(turn.entry());
                    return new hoist.reconciler.Outcome.LookAgain(
                            clock.instant().plusSeconds(60));
                },
                fact -> CompletableFuture.completedFuture(null),
                Budget.of(tenant, 1_000, Duration.ofSeconds(10)),
                settings,
                new SilentObserver(),
                clock);
    }

    private void write(String key, SpecificRecord value) {
        write(key, avro(Topic.ELEVATION_EVENTS, value));
    }

    private void write(String key, byte[] value) {
        input(Topic.ELEVATION_EVENTS.topicName()).pipeInput(key, value);
    }

    private static byte[] avro(Topic topic, SpecificRecord value) {
        return new PlainAvroSerializer().serialize(topic.topicName(), value);
    }

    private org.apache.kafka.streams.TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private Object entry(String lamp) {
        return driver.getKeyValueStore(Ledger.STORE).get(TENANT + "/" + lamp);
    }

    private List<TestRecord<String, byte[]>> deadLetters() {
        return driver.createOutputTopic(Topic.DEAD_LETTERS, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static String header(TestRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static hoist.schemas.jit.JitFact jitFact() {
        var at = LampRecords.START;
        var held = new hoist.schemas.jit.JitHeld("because", 1L, 2L);
        return new hoist.schemas.jit.JitFact("jit-1", TENANT, at, at, "test", "Contoso", "t@example.com", held);
    }

    private static final class SilentObserver implements LaneObserver {
        @Override
        public void stepEnded(String tenant, String action, String outcome, Duration took) {}

        @Override
        public void stepFailed(String tenant, String entry, String action, Throwable failure) {}

        @Override
        public void stuckChanged(String tenant, String reason, int by) {}
    }
}
