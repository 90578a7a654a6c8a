package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps and plans that throw what nobody foresaw. */
@Timeout(120)
class LaneDefectTest {
    private static final Duration LEASE = LaneWorld.patient().lease();

    private final LaneWorld world = new LaneWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPLODES", "STUMBLES"})
    void aStepThatFailedUnforeseenIsStuckUntilItGoesThrough(Behaviour defect) {
        // Given
        world.vendor.behaviours.put("hall", defect);
        world.instance().lane().open();
        // When
        world.wish("hall");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.stuck.getOrDefault(Stuck.ACT_FAILED, 0) == 1);
        world.wish("attic");
        world.awaitFact("attic", "TicketOpened");
        world.vendor.behaviours.remove("hall");
        await().atMost(LaneWorld.LONG).until(() -> {
            world.pass(LEASE);
            return world.vendor.effects.contains("nikmsp/hall");
        });
        // Then: what was announced before it failed was looked up
        await().atMost(LaneWorld.LONG).until(() -> world.observer.stuck.get(Stuck.ACT_FAILED) == 0);
        assertThat(world.vendor.lookUps).hasValue(1);
        assertThat(world.observer.defects).hasValue(0);
        assertThat(world.vendor.effects).containsExactly("nikmsp/attic", "nikmsp/hall");
    }

    @Test
    void anErrorCountsAsADefectOfThisBuildAndAnExceptionDoesNot() {
        // Given
        world.vendor.behaviours.put("hall", Behaviour.EXPLODES);
        world.vendor.behaviours.put("attic", Behaviour.STUMBLES);
        world.instance().lane().open();
        // When
        world.wish("hall");
        world.wish("attic");
        // Then
        await().atMost(LaneWorld.LONG).until(() -> world.observer.stuck.getOrDefault(Stuck.ACT_FAILED, 0) == 2);
        assertThat(world.observer.defects).hasValue(1);
        assertThat(world.observer.trustLost).isEmpty();
    }

    @Test
    void isNotTriedAgainBeforeItsPauseIsOver() {
        // Given
        world.vendor.behaviours.put("hall", Behaviour.STUMBLES);
        world.instance().lane().open();
        world.wish("hall");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.failures.size() == 1);
        // When
        world.wish("attic");
        world.awaitFact("attic", "TicketOpened");
        world.wish("cellar");
        world.awaitFact("cellar", "TicketOpened");
        // Then
        assertThat(world.observer.failures).hasSize(1);
    }

    @Test
    void saysAtOnceWhenTheJvmCannotBeTrusted() {
        // Given
        world.vendor.behaviours.put("hall", Behaviour.MISSES_A_CLASS);
        world.instance().lane().open();
        // When
        world.wish("hall");
        // Then
        await().atMost(LaneWorld.LONG)
                .untilAsserted(() ->
                        assertThat(world.observer.trustLost).singleElement().isInstanceOf(NoClassDefFoundError.class));
    }

    @Test
    void aClosedLaneCountsNothing() {
        // Given
        world.vendor.behaviours.put("hall", Behaviour.EXPLODES);
        var instance = world.instance();
        instance.lane().open();
        world.wish("hall");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.defects.get() == 1);
        // When
        instance.lane().close();
        // Then
        assertThat(world.observer.defects).hasValue(0);
        assertThat(world.observer.stuck).containsEntry(Stuck.ACT_FAILED, 0);
    }

    @Test
    void aLaneWhoseOwnThreadFailedGoesOn() {
        // Given
        var failures = new AtomicInteger(2);
        var clock = new StumblingClock(() -> {
            if (Thread.currentThread().getName().startsWith("lane-") && failures.getAndDecrement() > 0) {
                throw new IllegalStateException("nobody foresaw this");
            }
        });
        // When
        world.instance(LaneWorld.patient(), clock).lane().open();
        world.wish("hall");
        // Then
        world.awaitFact("hall", "TicketOpened");
        assertThat(world.observer.laneFailures).hasValue(2);
    }

    /** Always at the start, if it does not stumble. */
    private static final class StumblingClock extends Clock {
        private final Runnable stumble;

        StumblingClock(Runnable stumble) {
            this.stumble = stumble;
        }

        @Override
        public Instant instant() {
            stumble.run();
            return LampRecords.START;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
