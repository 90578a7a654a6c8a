package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LaneTest {
    private final LaneWorld world = new LaneWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void announcesActsAndTells() {
        // Given
        var instance = world.instance();
        instance.lane().open();
        // When
        world.wish("hall");
        // Then
        world.awaitFact("hall", "TicketOpened");
        assertThat(world.kinds("hall")).containsExactly("ElevationRequested", "TicketOpenAttempted", "TicketOpened");
        assertThat(world.vendor.effects).containsExactly("nikmsp/hall");
    }

    @Test
    void nothingActsBeforeOpenAndThenTheMostUrgentGoesFirst() {
        // Given
        var instance = world.instance();
        world.wish("note", Urgency.NOTE, Pace.ALONE);
        world.wish("open", Urgency.OPEN, Pace.ALONE);
        world.wish("disable", Urgency.DISABLE, Pace.ALONE);
        assertThat(world.vendor.calls).hasValue(0);
        // When
        instance.lane().open();
        // Then
        world.awaitEffects("disable", "open", "note");
    }

    @Test
    void whatMustRunAloneRunsOneAtATimeAndOthersBesideIt() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.SLOW_TO_ANSWER;
        world.wish("first", Urgency.OPEN, Pace.ALONE);
        world.wish("second", Urgency.OPEN, Pace.ALONE);
        world.wish("beside", Urgency.NOTE, Pace.TOGETHER);
        // When
        instance.lane().open();
        world.vendor.arrived.acquire(2);
        // Then
        assertThat(world.vendor.effects).containsExactlyInAnyOrder("nikmsp/first", "nikmsp/beside");
        world.vendor.mayGoOn.release(3);
        await().atMost(LaneWorld.LONG).until(() -> world.vendor.effects.contains("nikmsp/second"));
    }

    @Test
    void noMoreStepsRunAtOnceThanAllowed() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.SLOW_TO_ANSWER;
        IntStream.range(0, 20).forEach(each -> world.wish("lamp-" + each));
        // When
        instance.lane().open();
        world.vendor.arrived.acquire(4);
        // Then
        assertThat(world.vendor.effects).hasSize(4);
        world.vendor.mayGoOn.release(20);
        await().atMost(LaneWorld.LONG).until(() -> world.vendor.effects.size() == 20);
    }

    @Test
    void settledEntriesLeaveTheLaneAndNobodyIsLeftWaiting() {
        // Given
        var instance = world.instance();
        instance.lane().open();
        // When
        IntStream.range(0, 50).forEach(each -> world.wish("lamp-" + each));
        // Then
        await().atMost(LaneWorld.LONG).until(() -> world.vendor.effects.size() == 50);
        await().atMost(LaneWorld.LONG).until(() -> instance.lane().liveCount() == 0);
        await().atMost(LaneWorld.LONG).until(() -> instance.lane().waiters().count() == 0);
    }

    @Test
    void aVendorThatFailsIsProbedAndThenEverythingGoesThrough() {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.NOT_REACHED;
        IntStream.range(0, 10).forEach(each -> world.wish("lamp-" + each, Urgency.OPEN, Pace.ALONE));
        instance.lane().open();
        await().atMost(LaneWorld.LONG).until(() -> world.observer.outcomes.size() == 3);
        // When
        world.pass(Duration.ofMillis(15_001));
        await().atMost(LaneWorld.LONG).until(() -> world.observer.outcomes.size() == 4);
        world.pass(Duration.ofSeconds(14));
        world.vendor.usual = Behaviour.WELL;
        // Then
        assertThat(world.vendor.calls).hasValue(4);
        world.pass(Duration.ofMillis(1_001));
        await().atMost(LaneWorld.LONG).until(() -> world.vendor.effects.size() == 10);
        assertThat(world.vendor.effects).doesNotHaveDuplicates();
    }

    @Test
    void whatCallsNoVendorGoesOnWhileTheVendorIsDown() {
        // Given
        var instance = world.instance();
        vendorIsDown(instance);
        // When
        world.vendor.behaviours.put("telling", Behaviour.WELL);
        world.wish("telling", Urgency.NOTE, Pace.WITHOUT_VENDOR);
        // Then
        await().atMost(LaneWorld.LONG).until(() -> world.vendor.effects.size() == 1);
        assertThat(world.vendor.effects).allMatch(effect -> effect.endsWith("telling"));
    }

    @Test
    void whatWaitsForAVendorThatIsDownIsPlannedAgainAsTimeGoesOn() {
        // Given
        var instance = world.instance();
        vendorIsDown(instance);
        world.wish("glance", Urgency.LOOK_UP, Pace.TOGETHER);
        // When
        world.pass(Duration.ofSeconds(61));
        // Then
        await().atMost(LaneWorld.LONG).until(() -> world.observer.stuck.getOrDefault("too-late", 0) == 1);
    }

    private void vendorIsDown(LaneWorld.Instance instance) {
        world.vendor.usual = Behaviour.NOT_REACHED;
        IntStream.range(0, 10).forEach(each -> world.wish("lamp-" + each, Urgency.OPEN, Pace.ALONE));
        instance.lane().open();
        await().atMost(LaneWorld.LONG).until(() -> world.observer.outcomes.size() == 3);
    }

    @Test
    void aPauseTheVendorAsksForStopsStepsThatOnlyAnnounced() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.behaviours.put("slow", Behaviour.SLOW_BEFORE_WRITE);
        world.vendor.behaviours.put("told off", Behaviour.ASKS_FOR_PAUSE);
        instance.lane().open();
        world.wish("slow");
        world.vendor.arrived.acquire();
        world.wish("told off");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.outcomes.contains("vendor-trouble"));
        // When
        world.vendor.mayGoOn.release();
        world.awaitFact("slow", "TicketAttemptWithdrawn");
        // Then
        assertThat(world.vendor.effects).isEmpty();
        world.vendor.behaviours.clear();
        await().atMost(LaneWorld.LONG).until(() -> {
            world.pass(Duration.ofSeconds(60));
            return world.vendor.effects.size() == 2;
        });
        assertThat(world.vendor.effects).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerThatWasLostIsLookedUpAfterItsLease() {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.ANSWER_LOST;
        instance.lane().open();
        world.wish("hall");
        world.awaitEffects("hall");
        world.pass(Duration.ofSeconds(10));
        assertThat(world.vendor.lookUps).hasValue(0);
        // When
        world.pass(LaneWorld.patient().lease());
        // Then
        world.awaitFact("hall", "TicketOpened");
        assertThat(world.vendor.lookUps).hasValue(1);
        assertThat(world.vendor.effects).containsExactly("nikmsp/hall");
    }

    @Test
    void stuckIsCountedAndGoesOnWhenAPersonSaysSo() {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.NO_BULB;
        instance.lane().open();
        world.wish("hall");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.stuck.getOrDefault("no-bulb", 0) == 1);
        world.vendor.usual = Behaviour.WELL;
        // When
        world.log.add(Topic.OPERATOR_COMMANDS, LampRecords.retryNow(LaneWorld.TENANT, "hall"));
        // Then
        world.awaitEffects("hall");
        assertThat(world.observer.stuck).containsEntry("no-bulb", 0);
    }

    @Test
    void anErrorOfOneStepLeavesTheLaneAtWork() {
        // Given
        var instance = world.instance();
        world.vendor.behaviours.put("bad", Behaviour.EXPLODES);
        instance.lane().open();
        // When
        world.wish("bad", Urgency.OPEN, Pace.ALONE);
        await().atMost(LaneWorld.LONG).until(() -> !world.observer.failures.isEmpty());
        world.wish("good", Urgency.OPEN, Pace.ALONE);
        // Then
        world.awaitEffects("good");
        assertThat(world.observer.failures).containsExactly("SwitchOn AssertionError");
    }
}
