package hoist.jit.ticket;

import static hoist.jit.ticket.Records.ANN;
import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static hoist.jit.ticket.Records.closedHint;
import static hoist.jit.ticket.Records.granted;
import static hoist.jit.ticket.Records.hint;
import static hoist.jit.ticket.Records.read;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TicketPlanTest {
    private static final Instant NOW = START.plusSeconds(5);
    private static final Duration LIFE = Duration.ofHours(12);

    @Test
    void closeIsReadAtOnceWhileAnAccountIsWatched() {
        // Given
        var hint = closedHint(START);

        // When
        var step = new Folded(granted(START.minusSeconds(60)), hint).ticket(NOW);

        // Then
        var news = new News(hint.getEventId(), START, News.Claim.CLOSED);
        assertThat(step)
                .isEqualTo(new Step.Act<>(
                        new WatchAction.ReadTicket(TICKET, news), Urgency.DISABLE, Pace.TOGETHER, START));
    }

    @Test
    void changeThatDoesNotSayMoreIsLessUrgent() {
        assertThat(urgency(new Folded(granted(START), hint(TICKET, START, null)).ticket(NOW)))
                .isEqualTo(Urgency.CLOSE);
    }

    @Test
    void closeStaysUrgentWhenAnotherChangeFollows() {
        // Given
        var change = hint(TICKET, START.plusSeconds(1), null);

        // When
        var step = new Folded(granted(START), closedHint(START), change).ticket(NOW);

        // Then
        assertThat(urgency(step)).isEqualTo(Urgency.DISABLE);
        assertThat(action(step))
                .isEqualTo(new WatchAction.ReadTicket(
                        TICKET, new News(change.getEventId(), START.plusSeconds(1), News.Claim.CLOSED)));
    }

    @Test
    void hintThatWasAnsweredIsNotReadAgain() {
        assertThat(new Folded(granted(START), closedHint(START), read(TICKET, 0L, START, NOW)).ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void hintThatCameWhileItWasReadIsReadAgain() {
        assertThat(action(new Folded(granted(START), closedHint(START), closedHint(NOW), read(TICKET, 0L, START, NOW))
                        .ticket(NOW)))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void closeAfterReopeningIsReadAgain() {
        // Given
        var folded =
                new Folded(granted(START), closedHint(START), read(TICKET, 0L, START, NOW), hint(TICKET, NOW, false));

        // When
        folded.and(closedHint(NOW.plusSeconds(60)));

        // Then
        assertThat(action(folded.ticket(NOW.plusSeconds(61)))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void whatMattersToNobodyIsNotReadButKeptInMindWhileItCanConcernAnAccount() {
        // Given
        var folded = new Folded(closedHint(START));
        var over = START.plusSeconds(60).plus(LIFE);

        // Then
        assertThat(folded.ticket(NOW)).isEqualTo(new Step.LookAgain<>(over));
        assertThat(folded.ticket(over)).isInstanceOf(Step.Settled.class);
    }

    @Test
    void closeIsReadWhenWordOfTheAccountFollows() {
        assertThat(action(new Folded(closedHint(START), granted(START.plusSeconds(50))).ticket(START.plusSeconds(51))))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void closeLongBeforeAnyAccountIsNotRead() {
        assertThat(new Folded(closedHint(START), granted(START.plusSeconds(61))).ticket(START.plusSeconds(62)))
                .isInstanceOf(Step.LookAgain.class);
    }

    @Test
    void closeIsReadHoweverLateItsOwnAccountIsHeardOf() {
        // Given
        var late = START.plus(Duration.ofHours(1));

        // Then
        assertThat(action(new Folded(closedHint(START), granted(late, CUSTOMER, NIK, TICKET)).ticket(late)))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void earlierGrantCountsAlthoughTheAccountWasGrantedAgainSince() {
        assertThat(action(
                        new Folded(granted(START.minusSeconds(60)), closedHint(START), granted(START.plusSeconds(900)))
                                .ticket(START.plusSeconds(901))))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void accountIsWatchedUntilTheEndOfTheLongestLife() {
        // Given
        var folded = new Folded(granted(START), closedHint(START.plus(LIFE).minusSeconds(2)));

        // Then
        assertThat(action(folded.ticket(START.plus(LIFE).minusSeconds(1)))).isInstanceOf(WatchAction.ReadTicket.class);
        assertThat(folded.ticket(START.plus(LIFE))).isInstanceOf(Step.LookAgain.class);
    }

    @Test
    void closeOfATicketThatHeldADisableUpIsRead() {
        assertThat(action(new Folded(Records.held(7, TICKET, START), closedHint(NOW)).ticket(NOW)))
                .isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void ticketThatWasReadAsClosedBeforeItsAccountWasKnownIsReadAgainOnce() {
        // Given
        var folded = new Folded(granted(START, CUSTOMER, ANN, null), closedHint(START), read(TICKET, 0L, START, NOW));
        folded.and(granted(START.minusSeconds(100), CUSTOMER, NIK, TICKET));

        // Then
        assertThat(action(folded.ticket(NOW))).isInstanceOf(WatchAction.ReadTicket.class);
        assertThat(folded.and(Records.told(TICKET, START), read(TICKET, 0L, START, NOW))
                        .ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void oldHintsAreNotActedOn() {
        // Given
        var old = START.minus(Duration.ofDays(30));

        // Then
        assertThat(new Folded(closedHint(old), granted(START, CUSTOMER, NIK, TICKET)).ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    private static Urgency urgency(Step<WatchAction> step) {
        return ((Step.Act<WatchAction>) step).urgency();
    }

    private static WatchAction action(Step<WatchAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        return ((Step.Act<WatchAction>) step).action();
    }
}
