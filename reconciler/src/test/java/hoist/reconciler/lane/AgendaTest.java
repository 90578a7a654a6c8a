package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.testing.LampRecords;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = LampRecords.START;
    private static final Set<Pace> ANY = EnumSet.allOf(Pace.class);

    private final Agenda<String> agenda = new Agenda<>();

    @Test
    void theMostUrgentGoesFirstAndWithinOneUrgencyTheOldest() {
        // Given
        agenda.put("note", act(Urgency.NOTE, Pace.TOGETHER, NOW.minusSeconds(900)));
        agenda.put("young open", act(Urgency.OPEN, Pace.TOGETHER, NOW));
        agenda.put("old open", act(Urgency.OPEN, Pace.ALONE, NOW.minusSeconds(60)));
        agenda.put("disable", act(Urgency.DISABLE, Pace.TOGETHER, NOW));
        // When
        var order = new java.util.ArrayList<String>();
        for (var due = agenda.mostUrgent(ANY); due.isPresent(); due = agenda.mostUrgent(ANY)) {
            order.add(due.get().entry());
            agenda.remove(due.get().entry());
        }
        // Then
        assertThat(order).containsExactly("disable", "old open", "young open", "note");
    }

    @Test
    void aStepOfAnotherPaceIsPassedOver() {
        // Given
        agenda.put("alone", act(Urgency.OPEN, Pace.ALONE, NOW));
        agenda.put("together", act(Urgency.NOTE, Pace.TOGETHER, NOW));
        // When
        var due = agenda.mostUrgent(Set.of(Pace.TOGETHER));
        // Then
        assertThat(due.map(Agenda.Due::entry)).contains("together");
    }

    @Test
    void whatIsPutLastReplacesWhatStoodThere() {
        // Given
        agenda.put("lamp", act(Urgency.OPEN, Pace.TOGETHER, NOW));
        // When
        agenda.put("lamp", new Step.Waiting<>());
        // Then
        assertThat(agenda.mostUrgent(ANY)).isEmpty();
        assertThat(agenda.dueCount()).isZero();
    }

    @Test
    void anEntryIsLookedAtAgainAtItsTimeAndOnce() {
        // Given
        agenda.put("soon", new Step.LookAgain<>(NOW));
        agenda.put("late", new Step.LookAgain<>(NOW.plusSeconds(1)));
        agenda.put("stuck", new Step.Stuck<>("why", "", NOW, Optional.of(NOW.minusSeconds(1))));
        agenda.put("for ever", new Step.Stuck<>("why", "", NOW, Optional.empty()));
        // When
        var entries = agenda.takeThoseToLookAt(NOW);
        // Then
        assertThat(entries).containsExactly("stuck", "soon");
        assertThat(agenda.takeThoseToLookAt(NOW)).isEmpty();
        assertThat(agenda.nextTime()).contains(NOW.plusSeconds(1));
    }

    private static Step.Act<String> act(Urgency urgency, Pace pace, Instant since) {
        return new Step.Act<>("act", urgency, pace, since);
    }
}
