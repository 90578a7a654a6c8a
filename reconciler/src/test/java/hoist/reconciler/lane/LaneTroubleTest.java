package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.Pace;
import hoist.reconciler.Urgency;
import hoist.reconciler.testing.InMemoryLog.Answering;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.LampVendor.Behaviour;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances, a lane closed in the middle, a log that is away. */
@Timeout(120)
class LaneTroubleTest {
    private final LaneWorld world = new LaneWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void twoInstancesThatBothBelieveTheyOwnTheTenantMakeOneEffect() {
        // Given
        var one = world.instance();
        var other = world.instance();
        one.lane().open();
        other.lane().open();
        // When
        IntStream.range(0, 200).forEach(each -> world.wish("lamp-" + each));
        // Then
        await().atMost(LaneWorld.LONG)
                .until(() -> IntStream.range(0, 200)
                        .allMatch(each -> world.kinds("lamp-" + each).contains("TicketOpened")));
        assertThat(world.vendor.effects).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void whoIsSecondInTheLogGivesWayAlthoughItSawNothingWhenItAnnounced() throws InterruptedException {
        // Given
        var late = world.instance();
        late.follower().fallBehind();
        world.wish("hall");
        var first = LampRecords.attempted(
                LaneWorld.TENANT, "hall", "of another", 1, world.clock.instant().plusSeconds(17));
        world.log.add(Topic.TICKET_FACTS, first);
        late.lane().changed("hall", world.lamps.fold(null, LampRecords.wish(LaneWorld.TENANT, "hall"), null));
        // When
        late.lane().open();
        await().atMost(LaneWorld.LONG)
                .until(() -> world.kinds("hall").stream()
                                .filter("TicketOpenAttempted"::equals)
                                .count()
                        == 2);
        assertThat(world.vendor.calls).hasValue(0);
        late.follower().catchUp();
        // Then
        await().atMost(LaneWorld.LONG).until(() -> world.observer.outcomes.contains("gave-way"));
        assertThat(world.vendor.calls).hasValue(0);
    }

    @Test
    void anAnnouncementThatIsNotSeenInTimeIsWithdrawnAndNothingIsSent() {
        // Given
        var settings = LaneWorld.withFreshness(Duration.ofMillis(50));
        var instance = world.instance(settings);
        instance.lane().open();
        world.log.answering(Answering.SILENT);
        // When
        world.wish("hall");
        world.awaitFact("hall", "TicketAttemptWithdrawn");
        // Then
        assertThat(world.vendor.calls).hasValue(0);
    }

    @Test
    void anAnnouncementThatGrewOldBeforeTheSocketWriteIsWithdrawn() throws InterruptedException {
        // Given
        var settings = LaneWorld.withFreshness(Duration.ofSeconds(5));
        var instance = world.instance(settings);
        world.vendor.usual = Behaviour.SLOW_BEFORE_WRITE;
        instance.lane().open();
        world.wish("hall");
        world.vendor.arrived.acquire();
        // When
        var before = System.nanoTime();
        await().atMost(LaneWorld.LONG)
                .until(() -> System.nanoTime() - before > settings.freshness().toNanos());
        world.vendor.mayGoOn.release();
        world.awaitFact("hall", "TicketAttemptWithdrawn");
        // Then
        assertThat(world.vendor.effects).isEmpty();
    }

    @Test
    void aLaneClosedBetweenAnnouncementAndWriteSendsNothing() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.SLOW_BEFORE_WRITE;
        instance.lane().open();
        world.wish("hall");
        world.vendor.arrived.acquire();
        // When
        instance.lane().close();
        world.vendor.mayGoOn.release();
        instance.lane().awaitLastStep(LaneWorld.LONG);
        // Then
        assertThat(world.vendor.effects).isEmpty();
        assertThat(world.kinds("hall"))
                .containsExactly("ElevationRequested", "TicketOpenAttempted", "TicketAttemptWithdrawn");
    }

    @Test
    void aLaneClosedAfterTheEffectStillTellsIt() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.SLOW_TO_ANSWER;
        instance.lane().open();
        world.wish("hall");
        world.vendor.arrived.acquire();
        // When
        instance.lane().close();
        world.wish("too late");
        world.vendor.mayGoOn.release();
        instance.lane().awaitLastStep(LaneWorld.LONG);
        // Then
        assertThat(world.kinds("hall")).endsWith("TicketOpened");
        assertThat(world.kinds("too late")).containsExactly("ElevationRequested");
    }

    @Test
    void aFactIsToldEvenIfKafkaWasAwayForAWhile() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.usual = Behaviour.SLOW_TO_ANSWER;
        instance.lane().open();
        world.wish("hall");
        world.vendor.arrived.acquire();
        world.log.answering(Answering.FAILING);
        world.vendor.mayGoOn.release();
        await().atMost(LaneWorld.LONG).until(() -> world.observer.delayed.contains("hall"));
        // When
        world.log.answering(Answering.WELL);
        // Then
        world.awaitFact("hall", "TicketOpened");
        assertThat(world.vendor.effects).containsExactly("nikmsp/hall");
    }

    @Test
    void withoutTheLogNothingIsSent() {
        // Given
        var instance = world.instance();
        instance.lane().open();
        world.log.answering(Answering.FAILING);
        // When
        world.wish("hall");
        await().atMost(LaneWorld.LONG).until(() -> world.observer.delayed.contains("hall"));
        // Then
        assertThat(world.vendor.calls).hasValue(0);
        world.log.answering(Answering.WELL);
        await().atMost(LaneWorld.LONG).until(() -> {
            world.pass(Duration.ofSeconds(1));
            return world.vendor.effects.size() == 1;
        });
    }

    @Test
    void foldingTheWholeLogAgainRepeatsNothing() {
        // Given
        var instance = world.instance();
        instance.lane().open();
        IntStream.range(0, 50).forEach(each -> world.wish("lamp-" + each));
        await().atMost(LaneWorld.LONG).until(() -> instance.lane().liveCount() == 0 && world.vendor.calls.get() == 50);
        // When
        instance.lane().close();
        var successor = world.instance();
        successor.lane().open();
        successor.follower().startOver();
        world.wish("one more");
        // Then
        world.awaitFact("one more", "TicketOpened");
        assertThat(world.vendor.effects).hasSize(51).doesNotHaveDuplicates();
    }

    @Test
    void newsThatComesDuringAStepEndsItsPause() throws InterruptedException {
        // Given
        var instance = world.instance();
        world.vendor.behaviours.put("hall", Behaviour.SLOW_BEFORE_WRITE);
        instance.lane().open();
        world.wish("hall", Urgency.OPEN, Pace.ALONE);
        world.vendor.arrived.acquire();
        // When
        world.log.add(Topic.TICKET_FACTS, LampRecords.lit(LaneWorld.TENANT, "hall"));
        world.vendor.mayGoOn.release();
        // Then
        await().atMost(LaneWorld.LONG).until(() -> instance.lane().liveCount() == 0);
    }
}
