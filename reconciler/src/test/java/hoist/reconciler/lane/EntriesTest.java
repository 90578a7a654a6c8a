package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.testing.Lamp;
import hoist.reconciler.testing.LampAction;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final Instant NOW = LampRecords.START;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Lamps lamps = new Lamps();
    private final RecordingObserver observer = new RecordingObserver();
    private final MovableClock clock = new MovableClock(NOW);
    private final Entries<Lamp, LampAction> entries = new Entries<>("nikmsp", lamps, observer, clock);
    private final Lamp wanted = lamps.fold(null, LampRecords.wish("nikmsp", "hall"), null);

    @Test
    void aPauseHoldsAgainstThePlan() {
        // Given
        started();
        // When
        entries.ended("hall", 0, Aftermath.pause(NOW.plus(PAUSE)));
        // Then
        assertThat(entries.mostUrgent()).isEmpty();
        assertThat(entries.nextTime()).contains(NOW.plus(PAUSE));
    }

    @Test
    void theStepsOwnFactsDoNotEndItsPause() {
        // Given
        started();
        entries.changed("hall", wanted);
        // When
        entries.ended("hall", 1, Aftermath.pause(NOW.plus(PAUSE)));
        // Then
        assertThat(entries.mostUrgent()).isEmpty();
    }

    @Test
    void newsFromElsewhereDuringTheStepEndsItsPause() {
        // Given
        started();
        entries.changed("hall", wanted);
        entries.changed("hall", wanted);
        // When
        entries.ended("hall", 1, Aftermath.pause(NOW.plus(PAUSE)));
        // Then
        assertThat(entries.mostUrgent()).isPresent();
    }

    @Test
    void newsOfTheTenantDuringTheStepEndsItsPause() {
        // Given
        started();
        entries.changed("", Lamp.UNKNOWN);
        // When
        entries.ended("hall", 0, Aftermath.pause(NOW.plus(PAUSE)));
        // Then
        assertThat(entries.mostUrgent()).isPresent();
    }

    @Test
    void aPlanThatThrowsIsStuckAndTriedAgainAndReportedOnce() {
        // Given
        var broken = new Lamp(NOW, null, null, null, null, null);
        // When
        entries.changed("bad", broken);
        entries.changed("bad", broken);
        entries.changed("hall", wanted);
        // Then
        assertThat(observer.stuck).containsEntry(Stuck.PLAN_FAILED, 1);
        assertThat(observer.failures).containsExactly("next NullPointerException");
        assertThat(entries.mostUrgent().map(Agenda.Due::entry)).contains("hall");
        assertThat(entries.nextTime()).contains(NOW.plus(PAUSE));
    }

    private void started() {
        entries.changed("hall", wanted);
        entries.mostUrgent()
                .ifPresent(due -> assertThat(entries.start(due).state()).isEqualTo(wanted));
        assertThat(entries.underWayCount()).isEqualTo(1);
    }
}
