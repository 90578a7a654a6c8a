package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.MovableClock;
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.Topic;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * What the health of a worker says while something is wrong, and that it goes on afterwards. The promise is ten seconds, which
 * {@link TimeLimitsTest} adds up; a machine that has more to do may take longer.
 */
@Timeout(300)
@ExtendWith(SharedBroker.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkerHonestyIT {
    private static final String TENANT = "nikmsp";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final MovableClock clock = new MovableClock(LampRecords.START);
    private LampHouse house;
    private Reconciler<Lamp, LampAction> worker;

    @BeforeAll
    void start() {
        house = new LampHouse();
        worker = house.instance("honest", LampHouse.NEVER, clock);
        awaitReady();
    }

    @AfterAll
    void close() {
        Lamps.THAW.release(1_000);
        house.close();
    }

    /** A test that failed must not make the next one fail. */
    @BeforeEach
    void mend() {
        house.vendor.usual = Behaviour.WELL;
        house.vendor.behaviours.clear();
        house.registry.trouble = 0;
    }

    @Test
    void aDeadStreamThreadIsNotReadyAndTheStreamIsMadeAnew() {
        // Given
        var dead = worker.streams().orElseThrow();
        // When
        dead.removeStreamThread(Duration.ofSeconds(60));
        // Then
        awaitTrouble("stream");
        awaitReady();
        assertThat(worker.streams().orElseThrow()).isNotSameAs(dead);
        assertStillWorks();
    }

    @Test
    void anErrorInTheFoldCostsItsRecordAndTheWorkerIsReadyAllTheWhile() {
        // Given
        var before = buried();
        // When
        wish(UUID.randomUUID() + Lamps.BURST);
        wish(UUID.randomUUID() + Lamps.ENDLESS);
        // Then
        await().atMost(SOON).until(() -> buried() == before + 2);
        assertStillWorks();
        assertThat(health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aStreamThatStandsStillIsNotReadyUntilItGoesOn() {
        // When
        wish(Lamps.FROZEN);
        // Then
        awaitTrouble("stream");
        Lamps.THAW.release();
        awaitReady();
        assertStillWorks();
    }

    @Test
    void withoutTheRegistryItIsNotReadyButFoldsWhatItKnows() {
        // Given
        assertStillWorks();
        // When
        house.registry.trouble = 503;
        // Then
        awaitTrouble("registry");
        assertStillWorks();
        house.registry.trouble = 0;
        awaitReady();
    }

    @Test
    void aVendorThatIsDownIsToldAndTheWorkerStaysReady() {
        // Given
        var lamp = UUID.randomUUID().toString();
        house.vendor.usual = Behaviour.NOT_REACHED;
        // When
        wish(lamp);
        await().atMost(LampHouse.LONG).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            return Integer.valueOf(1).equals(health().getDetails().get("lanesWaitingForVendor"));
        });
        // Then
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        house.vendor.usual = Behaviour.WELL;
        await().atMost(LampHouse.LONG).until(() -> {
            clock.advance(Duration.ofSeconds(15));
            return house.vendor.effects.contains(TENANT + "/" + lamp);
        });
    }

    @Test
    void anErrorInAStepIsNotReadyUntilTheStepGoesThrough() {
        // Given
        var lamp = UUID.randomUUID().toString();
        house.vendor.behaviours.put(lamp, Behaviour.EXPLODES);
        // When
        wish(lamp);
        // Then
        awaitTrouble("lanes");
        house.vendor.behaviours.clear();
        await().atMost(LampHouse.LONG).until(() -> {
            clock.advance(Duration.ofMinutes(2));
            worker.reconsider(TENANT);
            return house.vendor.effects.contains(TENANT + "/" + lamp);
        });
        awaitReady();
    }

    @Test
    void brokersThatAreGoneAreNotReadyUntilTheyAreBack() {
        // Given
        var broker = SharedBroker.started();
        try (var own = new LampHouse(broker.getBrokersAsString())) {
            var lonely = own.instance("lonely");
            await().atMost(LampHouse.LONG).until(() -> isReady(lonely));
            // When
            var server = broker.getCluster().brokers().values().iterator().next();
            server.shutdown();
            server.awaitShutdown();
            // Then
            await().atMost(SOON).until(() -> hasTrouble(lonely, "brokers"));
            assertThat(isReady(lonely)).isFalse();
            // When
            server.startup();
            // Then
            await().atMost(LampHouse.LONG).until(() -> isReady(lonely));
            own.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, "hall"));
            await().atMost(LampHouse.LONG).until(() -> own.vendor.effects.contains(TENANT + "/hall"));
        } finally {
            broker.destroy();
        }
    }

    private void assertStillWorks() {
        var lamp = UUID.randomUUID().toString();
        wish(lamp);
        await().atMost(LampHouse.LONG).until(() -> house.vendor.effects.contains(TENANT + "/" + lamp));
    }

    private void wish(String lamp) {
        house.write(Topic.ELEVATION_EVENTS, LampRecords.wish(TENANT, lamp));
    }

    private double buried() {
        return house.meters.find("hoist.dead.letters").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private Health health() {
        return new ReconcilerHealth(worker).health();
    }

    private void awaitReady() {
        await().atMost(LampHouse.LONG).until(() -> isReady(worker));
    }

    private void awaitTrouble(String at) {
        await().atMost(SOON).until(() -> hasTrouble(worker, at));
        assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static boolean isReady(Reconciler<?, ?> worker) {
        return worker.state() instanceof WorkerState.Running running && running.isReady();
    }

    private static boolean hasTrouble(Reconciler<?, ?> worker, String at) {
        return worker.state() instanceof WorkerState.Running running
                && running.troubles().containsKey(at);
    }
}
