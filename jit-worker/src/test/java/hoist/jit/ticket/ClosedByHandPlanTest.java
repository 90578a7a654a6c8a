package hoist.jit.ticket;

import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static hoist.jit.ticket.Records.closedHint;
import static hoist.jit.ticket.Records.granted;
import static hoist.jit.ticket.Records.hint;
import static hoist.jit.ticket.Records.opened;
import static hoist.jit.ticket.Records.read;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the plan makes of closed tickets of elevation requests. */
class ClosedByHandPlanTest {
    private static final Instant NOW = START.plusSeconds(5);
    private static final String REQUEST = "request";

    @Test
    void normalElevationTicketIsNeverRead() {
        // Given
        var folded = new Folded(opened(TICKET, REQUEST, START), hint(TICKET, START, false));
        folded.and(closedHint(START.plusSeconds(30)));

        // Then
        assertThat(folded.ticket(START.plusSeconds(31))).isEqualTo(new Step.LookAgain<>(START.plusSeconds(150)));
        assertThat(folded.and(Records.closedByWorker(TICKET, REQUEST, START.plusSeconds(33)))
                        .ticket(START.plusSeconds(200)))
                .isInstanceOf(Step.LookAgain.class);
    }

    @Test
    void elevationTicketThatStaysUndecidedAfterItsCloseWasClosedByHand() {
        // Given
        var folded = new Folded(opened(TICKET, REQUEST, START), closedHint(START));

        // When
        var step = folded.ticket(START.plusSeconds(120));

        // Then
        assertThat(step)
                .isEqualTo(new Step.Act<>(
                        new WatchAction.TellClosedByHand(TICKET, START), Urgency.LOOK_UP, Pace.TOGETHER, START));
    }

    @Test
    void closeByHandIsFoundAlsoWhereTheTicketWasReadForAnAccount() {
        // Given
        var readAt = START.plusSeconds(1);
        var folded = new Folded(
                granted(START), opened(TICKET, REQUEST, START), closedHint(START), read(TICKET, 0L, START, readAt));

        // Then
        assertThat(folded.ticket(NOW)).isEqualTo(new Step.LookAgain<>(readAt.plusSeconds(120)));
        assertThat(action(folded.ticket(readAt.plusSeconds(120)))).isInstanceOf(WatchAction.TellClosedByHand.class);
    }

    @Test
    void closeByHandIsToldOnceForEachClose() {
        // Given
        var folded = new Folded(
                opened(TICKET, REQUEST, START),
                closedHint(START),
                Records.closedByHand(TICKET, REQUEST, START, NOW),
                read(TICKET, 0L, START, NOW));
        var later = NOW.plus(Duration.ofHours(1));

        // Then
        assertThat(folded.ticket(later)).isInstanceOf(Step.Settled.class);
        assertThat(action(folded.and(closedHint(later)).ticket(later.plusSeconds(120))))
                .isInstanceOf(WatchAction.TellClosedByHand.class);
    }

    private static WatchAction action(Step<WatchAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        return ((Step.Act<WatchAction>) step).action();
    }
}
