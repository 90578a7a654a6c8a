package hoist.reconciler.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.MovableClock;
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.CloseOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;

@Timeout(300)
@ExtendWith(SharedBroker.class)
class ReconcilerIT {
    private static final String TENANT = "nikmsp";

    private final LampHouse house = new LampHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void actsOnNothingBeforeEverythingThatWasThereIsFolded() {
        // Given
        IntStream.range(0, 5_000).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish(TENANT, each)));
        house.flush();
        IntStream.range(0, 5_000)
                .forEach(each -> house.write(Topic.TICKET_FACTS, LampRecords.lit(TENANT, "lamp-" + each)));
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "dark"));
        house.flush();
        // When
        LampHouse.awaitActing(house.instance("gate"));
        // Then
        await().atMost(LampHouse.LONG).until(() -> !house.vendor.effects.isEmpty());
        assertThat(house.vendor.effects).containsExactly("nikmsp/dark");
        assertThat(house.vendor.calls).hasValue(1);
    }

    @Test
    void readingEverythingAgainRepeatsNothing() throws ExecutionException, InterruptedException {
        // Given
        var first = house.instance("again");
        IntStream.range(0, 200).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish("t" + each % 8, each)));
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.size() == 200);
        first.close();
        // When
        rewind("again-lamps");
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish("t1", "after the reset"));
        LampHouse.awaitActing(house.instance("again"));
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains("t1/after the reset"));
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish("t1", "with an empty ledger"));
        var other = house.instance("other");
        LampHouse.awaitActing(other);
        // Then
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains("t1/with an empty ledger"));
        assertThat(house.vendor.effects).hasSize(202).doesNotHaveDuplicates();
    }

    @Test
    void garbageIsBuriedAndTheNextRecordIsActedOn() {
        // Given
        LampHouse.awaitActing(house.instance("garbage"));
        // When
        house.writeBytes(Topic.ELEVATION_EVENTS, TENANT, "garbage".getBytes(UTF_8));
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "hall"));
        // Then
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains("nikmsp/hall"));
        assertThat(deadLetters()).containsExactly("garbage elevation-events");
    }

    @Test
    void anErrorInTheFoldThatTakesTheTrustInTheJvmEndsTheProcess() {
        // Given
        LampHouse.awaitActing(house.instance("torn"));
        // When
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, Lamps.FILLS_THE_HEAP));
        // Then
        await().atMost(LampHouse.LONG).until(() -> house.halted.contains(LastResort.EXIT_CODE));
    }

    /** By something that nobody foresaw. The brokers count on the dead one until its session ends, and then the next one acts. */
    @Test
    void aStreamThreadThatDiesIsReplacedAndMeanwhileTheWorkerIsNotReady() {
        // Given
        var mortal = house.instance("mortal", Duration.ofSeconds(6), Clock.systemUTC());
        var health = new ReconcilerHealth(mortal);
        LampHouse.awaitActing(mortal);
        await().atMost(LampHouse.LONG).until(() -> health.health().getStatus().equals(Status.UP));
        var dying = streamThread();
        // When
        dying.interrupt();
        // Then
        await().atMost(LampHouse.LONG).until(() -> health.health().getStatus().equals(Status.OUT_OF_SERVICE));
        await().atMost(LampHouse.LONG).until(() -> health.health().getStatus().equals(Status.UP));
        assertThat(dying.isAlive()).isFalse();
        assertThat(streamThread().isAlive()).isTrue();
    }

    private static Thread streamThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("mortal-lamps-.*-StreamThread-\\d+"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoInstancesShareTheWorkAndOneThatStopsLeavesItToTheOtherAtOnce() {
        // Given
        var first = house.instance("two");
        LampHouse.awaitActing(first);
        IntStream.range(0, 300).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish("t" + each % 12, each)));
        // When
        var second = house.instance("two");
        IntStream.range(300, 600).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish("t" + each % 12, each)));
        LampHouse.awaitActing(second);
        IntStream.range(600, 900).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish("t" + each % 12, each)));
        first.close();
        IntStream.range(900, 1_000).forEach(each -> house.write(Topic.ELEVATION_EVENTS, wish("t" + each % 12, each)));
        // Then: the session time-out is minutes away, so the second has all partitions because the first left
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.size() >= 1_000);
        assertThat(house.vendor.effects).hasSize(1_000).doesNotHaveDuplicates();
    }

    @Test
    void whatDiedBetweenTheEffectAndTheAnswerIsLookedUpByTheNextOne() throws InterruptedException {
        // Given
        var clock = new MovableClock(Instant.parse("2026-11-21T08:00:00Z"));
        var dying = house.instance("dying", Duration.ofSeconds(6), clock);
        house.vendor.behaviours.put("hall", Behaviour.SLOW_TO_ANSWER);
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "hall"));
        house.vendor.arrived.acquire();
        // When
        dying.streams()
                .orElseThrow()
                .close(CloseOptions.timeout(Duration.ofSeconds(30))
                        .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.REMAIN_IN_GROUP));
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "attic"));
        var next = house.instance("dying", Duration.ofSeconds(6), clock);
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains("nikmsp/attic"));
        assertThat(house.vendor.lookUps).hasValue(0);
        clock.advance(Duration.ofMinutes(2));
        next.reconsider(TENANT);
        // Then
        await().atMost(LampHouse.LONG).until(() -> house.vendor.lookUps.get() == 1);
        house.vendor.mayGoOn.release();
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "cellar"));
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains("nikmsp/cellar"));
        assertThat(house.vendor.effects).containsExactly("nikmsp/hall", "nikmsp/attic", "nikmsp/cellar");
    }

    @Test
    void saysHowLongItTakesFromRecordToAct() {
        // Given
        LampHouse.awaitActing(house.instance("quick", LampHouse.NEVER, Clock.systemUTC()));
        var took = new java.util.ArrayList<Long>();
        // When
        for (var each = 0; each < 200; each++) {
            var expected = each + 1;
            house.write(Topic.ELEVATION_EVENTS, wish(TENANT, each));
            house.flush();
            var acknowledged = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofNanos(200_000))
                    .atMost(LampHouse.LONG)
                    .until(() -> house.vendor.effects.size() == expected);
            took.add((System.nanoTime() - acknowledged) / 1_000);
        }
        // Then
        java.util.Collections.sort(took);
        System.out.println("from Kafka's acknowledgement to the vendor's effect, announcement included: median "
                + took.get(100) + " us, 95th percentile " + took.get(190) + " us");
        assertThat(house.vendor.effects).hasSize(200).doesNotHaveDuplicates();
    }

    private static hoist.schemas.elevation.ElevationEvent wish(String tenant, int number) {
        return LampRecords.wish(tenant, "lamp-" + number);
    }

    private void rewind(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> start = new java.util.HashMap<>();
        for (var topic : List.of(Topic.ELEVATION_EVENTS, Topic.TICKET_FACTS, Topic.OPERATOR_COMMANDS)) {
            IntStream.range(0, LampHouse.PARTITIONS)
                    .forEach(each -> start.put(new TopicPartition(topic.topicName(), each), new OffsetAndMetadata(0)));
        }
        house.admin.alterConsumerGroupOffsets(group, start).all().get();
    }

    private List<String> deadLetters() {
        Map<String, Object> properties = Map.of("bootstrap.servers", house.brokers(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(IntStream.range(0, LampHouse.PARTITIONS)
                    .mapToObj(each -> new TopicPartition(Topic.DEAD_LETTERS, each))
                    .toList());
            var letters = new java.util.ArrayList<String>();
            await().atMost(LampHouse.LONG).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> letters.add(new String(each.value(), UTF_8) + " "
                                + new String(
                                        each.headers()
                                                .lastHeader("hoist_origin_topic")
                                                .value(),
                                        UTF_8)));
                return !letters.isEmpty();
            });
            return letters;
        }
    }
}
