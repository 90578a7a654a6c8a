package hoist.jit.ticket;

import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static hoist.jit.ticket.Records.closedHint;
import static hoist.jit.ticket.Records.granted;
import static hoist.jit.ticket.Records.read;
import static hoist.jit.ticket.Records.swept;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the plan makes of tickets that a sweep found closed. */
class SweptTicketPlanTest {
    private static final Instant NOW = START.plusSeconds(5);

    @Test
    void oldHintThatConcernsNobodyDoesNotHideWhatTheSweepFound() {
        // Given
        var later = START.plusSeconds(100);

        // When
        var folded = new Folded(closedHint(START), granted(later), swept(START, later, Map.of(TICKET, later)));

        // Then
        assertThat(action(folded.ticket(later))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void ticketThatWasReadBeforeItsAgentsAccountWasKnownIsReadAgainForTheSweepOnce() {
        // Given
        var later = NOW.plusSeconds(60);
        var folded = new Folded(
                granted(START),
                closedHint(START),
                read(TICKET, 0L, START, NOW),
                swept(START, later, Map.of(TICKET, START)));

        // Then
        assertThat(action(folded.ticket(later))).isInstanceOf(WatchAction.ReadTicket.class);
        assertThat(folded.and(read(TICKET, 0L, START, later.plusMillis(1))).ticket(later.plusSeconds(1)))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void whatTheSweepFoundClosedIsReadLikeAClose() {
        // Given
        var swept = swept(START, NOW, Map.of(TICKET, START));

        // When
        var step = new Folded(granted(START), swept).ticket(NOW);

        // Then
        assertThat(step)
                .isEqualTo(new Step.Act<>(
                        new WatchAction.ReadTicket(TICKET, new News(swept.getEventId(), NOW, News.Claim.CLOSED)),
                        Urgency.DISABLE,
                        Pace.TOGETHER,
                        NOW));
    }

    @Test
    void whatTheWebhookToldAlreadyIsNotReadForTheSweep() {
        assertThat(new Folded(
                                granted(START),
                                closedHint(START),
                                Records.told(TICKET, START),
                                read(TICKET, 0L, START, START.plusSeconds(1)),
                                swept(START, NOW, Map.of(TICKET, START)))
                        .ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void whatTheSweepFoundClosedButIsOpenAgainIsReadOnce() {
        assertThat(new Folded(
                                granted(START),
                                swept(START, NOW, Map.of(TICKET, START)),
                                read(TICKET, null, null, NOW.plusMillis(1)))
                        .ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void whatTheSweepFoundClosedAgainIsReadAgain() {
        // Given
        var again = NOW.plusSeconds(60);

        // Then
        assertThat(action(new Folded(
                                granted(START),
                                swept(START, NOW, Map.of(TICKET, START)),
                                read(TICKET, null, START, NOW),
                                swept(NOW, again.plusSeconds(1), Map.of(TICKET, again)))
                        .ticket(again.plusSeconds(2))))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void readingIsLaterThanWhatItAnswersWhoseverClockThatWas() {
        // Given
        var ahead = NOW.plusSeconds(4);
        var folded = new Folded(granted(START), swept(START, ahead, Map.of(TICKET, START)));

        // Then
        assertThat(folded.ledger().readingAt(NOW)).isEqualTo(ahead.plusMillis(1));
        assertThat(folded.ledger().readingAt(ahead.plusSeconds(1))).isEqualTo(ahead.plusSeconds(1));
    }

    private static WatchAction action(Step<WatchAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        return ((Step.Act<WatchAction>) step).action();
    }
}
