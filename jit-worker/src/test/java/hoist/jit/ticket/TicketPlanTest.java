package hoist.jit.ticket;

import static hoist.jit.ticket.Records.ANN;
import static hoist.jit.ticket.Records.CUSTOMER;
import static hoist.jit.ticket.Records.NIK;
import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static hoist.jit.ticket.Records.closedHint;
import static hoist.jit.ticket.Records.granted;
import static hoist.jit.ticket.Records.hint;
import static hoist.jit.ticket.Records.opened;
import static hoist.jit.ticket.Records.read;
import static hoist.jit.ticket.Records.swept;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketPlanTest {
    private static final Instant NOW = START.plusSeconds(5);
    private static final Duration LIFE = Duration.ofHours(12);
    private static final String REQUEST = "request";

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
    void oldHintThatConcernsNobodyDoesNotHideWhatTheSweepFound() {
        // Given
        var later = START.plusSeconds(100);

        // When
        var folded = new Folded(closedHint(START), granted(later), swept(START, later, Map.of(TICKET, later)));

        // Then
        assertThat(action(folded.ticket(later))).isInstanceOf(WatchAction.ReadTicket.class);
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

    @Test
    void oldHintsAreNotActedOn() {
        // Given
        var old = START.minus(Duration.ofDays(30));

        // Then
        assertThat(new Folded(closedHint(old), granted(START, CUSTOMER, NIK, TICKET)).ticket(NOW))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void whereHaloRefusesAPersonHasToActAndItIsTriedAgainFromTimeToTime() {
        // Given
        var folded = new Folded(granted(START), closedHint(START), Records.stuck(TICKET, "halo-rights", NOW));
        var again = NOW.plus(Duration.ofMinutes(10));

        // Then
        assertThat(folded.ticket(NOW.plusSeconds(1)))
                .isEqualTo(new Step.Stuck<WatchAction>(
                        "halo-rights", "Give the application the right to read.", START, Optional.of(again)));
        assertThat(action(folded.ticket(again))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void operatorMayHaveItTriedAgainAtOnce() {
        // Given
        var folded = new Folded(granted(START), closedHint(START), Records.stuck(TICKET, "halo-rights", NOW));

        // When
        folded.and(Records.command(NOW.plusSeconds(1), new RetryNow("ticket/" + TICKET)));

        // Then
        assertThat(action(folded.ticket(NOW.plusSeconds(2)))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void ticketOfAnUnknownTenantWaitsForTheTenantsFile() {
        // Given
        var nobody = new TenantsNow(Tenants.of(), Clock.systemUTC());

        // Then
        assertThat(new Folded(nobody, granted(START), closedHint(START)).ticket(NOW))
                .isEqualTo(new Step.LookAgain<>(NOW.plusSeconds(30)));
    }

    private static Urgency urgency(Step<WatchAction> step) {
        return ((Step.Act<WatchAction>) step).urgency();
    }

    private static WatchAction action(Step<WatchAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        return ((Step.Act<WatchAction>) step).action();
    }
}
