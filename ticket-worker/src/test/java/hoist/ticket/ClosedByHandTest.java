package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Step;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.jit.JitFact;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketReopened;
import hoist.ticket.plan.Note;
import hoist.ticket.plan.TicketAction;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request whose ticket somebody closed without a decision. */
final class ClosedByHandTest {
    private static final Instant T0 = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant DEADLINE = T0.plus(Duration.ofDays(4));
    private static final Instant CLOSED = T0.plusSeconds(60);
    private static final Instant TOLD = T0.plusSeconds(200);

    private final PlannedEntry entry = new PlannedEntry(Events.REQUEST);

    @BeforeEach
    void open() {
        entry.fold(Events.requested(T0));
        entry.fold(Events.told("opened", T0, new TicketOpened(2001L, 12L, 1L, null, "a", 1, null)));
    }

    @Test
    void saysSoOnceAndIsListedUntilTheDeadline() {
        entry.fold(closed("by-hand", 2001, CLOSED));
        var note = (Note.Undecided) entry.note(TOLD);
        assertThat(note.deadline()).isEqualTo(DEADLINE);
        entry.fold(noted("by-hand"));
        entry.fold(closed("told-again", 2001, CLOSED));
        assertListed(TOLD);
        assertListed(DEADLINE.minusMillis(1));
        assertThat(((TicketAction.Close) entry.action(DEADLINE)).end().because())
                .isEqualTo("expired");
    }

    @Test
    void goesOnByItselfWhenItIsDecided() {
        entry.fold(closed("by-hand", 2001, CLOSED), noted("by-hand"), Events.approved(TOLD));
        assertThat(entry.action(TOLD)).isInstanceOf(TicketAction.Close.class);
    }

    @Test
    void saysNothingWhenItWasDecidedOrAnotherTicketIsMeant() {
        entry.fold(closed("by-hand", 2002, CLOSED));
        assertThat(entry.next(TOLD)).isEqualTo(new Step.LookAgain<>(DEADLINE));
        entry.fold(closed("own", 2001, CLOSED.plusSeconds(1)), Events.approved(T0));
        assertThat(entry.action(TOLD)).isInstanceOf(TicketAction.Close.class);
    }

    @Test
    void waitsForTheOutcomeOfAClick() {
        entry.fold(
                Events.clicked("click", T0.plusSeconds(59), Decision.APPROVED, Events.ANN),
                closed("by-hand", 2001, CLOSED));
        assertThat(entry.next(TOLD)).isEqualTo(new Step.LookAgain<>(DEADLINE));
        var decided = Events.refused("click", TOLD, Decision.APPROVED, Refusal.ALREADY_DECIDED);
        entry.fold(decided, noted(decided.getEventId()));
        assertThat(entry.next(TOLD)).isEqualTo(new Step.LookAgain<>(DEADLINE));
    }

    @Test
    void doesNotListATicketThatIsOpenedAgainForAClickInVain() {
        var refused = Events.refused("click", TOLD, Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM);
        entry.fold(
                Events.clicked("click", T0.plusSeconds(59), Decision.APPROVED, Events.ANN),
                closed("by-hand", 2001, CLOSED),
                refused,
                noted(refused.getEventId()));
        assertThat(entry.next(TOLD)).isEqualTo(new Step.LookAgain<>(TOLD.plusSeconds(10)));
        assertThat(entry.action(TOLD.plusSeconds(10))).isInstanceOf(TicketAction.Reopen.class);
        var reopened = TOLD.plusSeconds(11);
        entry.fold(Events.told("reopened", reopened, new TicketReopened(2001L, refused.getEventId())));
        assertThat(entry.next(reopened)).isEqualTo(new Step.LookAgain<>(DEADLINE));

        entry.fold(closed("closed-again", 2001, reopened.plusSeconds(5)));
        assertThat(entry.note(reopened.plusSeconds(130)).because()).isEqualTo("closed-again");
    }

    @Test
    void goesOnWithItsOtherDutiesWhileItIsListed() {
        entry.fold(closed("by-hand", 2001, CLOSED), noted("by-hand"));
        entry.fold(Events.told("several", T0, new TicketOpened(2001L, 12L, 1L, null, "b", 2, null)));
        assertThat(((Step.Stuck<TicketAction>) entry.next(TOLD)).lookAgain()).contains(T0.plusSeconds(300));
        assertThat(entry.action(T0.plusSeconds(300))).isInstanceOf(TicketAction.Recheck.class);
    }

    @Test
    void saysItAgainWhenItWasOpenedAndClosedAgain() {
        entry.fold(closed("by-hand", 2001, CLOSED), noted("by-hand"));
        entry.fold(closed("closed-again", 2001, CLOSED.plusSeconds(60)));
        entry.fold(closed("by-hand", 2001, CLOSED));
        assertThat(entry.note(TOLD).because()).isEqualTo("closed-again");
    }

    @Test
    void isNotListedAnyMoreWhenAnOperatorGivesItUp() {
        entry.fold(closed("by-hand", 2001, CLOSED), Events.giveUp(TOLD));
        assertThat(entry.next(TOLD)).isEqualTo(new Step.LookAgain<>(DEADLINE));
        entry.fold(Events.decided("later", TOLD.plusSeconds(1), Decision.APPROVED, Events.BOB, Channel.PORTAL));
        assertThat(entry.action(TOLD.plusSeconds(2)))
                .as("what comes later is not given up")
                .isInstanceOf(TicketAction.Close.class);
    }

    private void assertListed(Instant now) {
        var stuck = (Step.Stuck<TicketAction>) entry.next(now);
        assertThat(stuck.reason()).isEqualTo("closed-without-decision");
        assertThat(stuck.detail()).contains("Ticket 2001").contains("2026-11-25 12:00:00 UTC");
        assertThat(stuck.since()).isEqualTo(CLOSED);
        assertThat(stuck.lookAgain()).contains(DEADLINE);
    }

    private static JitFact closed(String id, long ticket, Instant at) {
        return JitFacts.closedByHand(id, TOLD, ticket, at);
    }

    private static TicketFact noted(String because) {
        return Events.told("noted-" + because, TOLD, new TicketNoted(2001L, because));
    }
}
