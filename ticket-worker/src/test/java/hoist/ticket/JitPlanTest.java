package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Topic;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketNoteAttempted;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketStuck;
import hoist.ticket.plan.Note;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What tickets are told of JIT accounts, rule by rule. */
final class JitPlanTest {
    private static final Instant T0 = Instant.parse("2026-11-21T12:00:00Z");

    private final PlannedEntry entry = new PlannedEntry(JitFacts.ENTRY);

    @Test
    void tellsTheTicketThatKeepsTheAccountOn() {
        entry.fold(JitFacts.held(T0, 2001, 2002));
        var note = (Note.OfJit) entry.note(T0);
        assertThat(note.ticketId()).isEqualTo(2002);
        assertThat(note.because()).isEqualTo(JitFacts.NEWS);
        var action = new TicketAction.Write(new Standing.Free(1, 0), Before.WRITE_AT_ONCE, note);
        assertThat(entry.next(T0)).isEqualTo(new Step.Act<>(action, Urgency.NOTE, Pace.TOGETHER, T0));
    }

    @Test
    void tellsEachTicketOnceAndThenSettles() {
        entry.fold(JitFacts.disabled(T0, 2001L, 2002L, 2001L));
        assertThat(entry.note(T0).because()).isEqualTo("news@2001");
        entry.fold(JitFacts.told("n1", T0, new TicketNoted(2001L, "news@2001")));
        assertThat(entry.note(T0).because()).isEqualTo("news@2002");
        entry.fold(JitFacts.told("n2", T0, new TicketNoted(2002L, "news@2002")));
        entry.fold(JitFacts.disabled(T0, 2001L, 2002L));
        assertThat(entry.next(T0)).isInstanceOf(Step.Settled.class);
    }

    @Test
    void looksFirstWhenAnAnswerWasLostAndNotWhenNothingWasSent() {
        entry.fold(JitFacts.stillOn(T0, "idemeum-unreachable", 2001L));
        var attempt = Events.attempt("a", 1, 0, T0.plusSeconds(17));
        entry.fold(JitFacts.told("attempted", T0, new TicketNoteAttempted(attempt, JitFacts.NEWS)));
        assertThat(entry.next(T0)).isEqualTo(new Step.LookAgain<>(T0.plusSeconds(17)));
        assertThat(((TicketAction.Write) entry.action(T0.plusSeconds(17))).before())
                .isEqualTo(Before.LOOK_FIRST);
        entry.fold(JitFacts.told("withdrawn", T0, new TicketAttemptWithdrawn("a", "busy")));
        assertThat(((TicketAction.Write) entry.action(T0)).before()).isEqualTo(Before.WRITE_AT_ONCE);
    }

    @Test
    void asksAPersonWhenHaloRefusesAndStillTellsTheOtherTicket() {
        entry.fold(JitFacts.disabled(T0, 2001L, 2002L));
        entry.fold(JitFacts.told("s", T0, new TicketStuck("note", "news@2001", "halo-rights", "Allow it.", null)));
        assertThat(entry.note(T0).because()).isEqualTo("news@2002");
        entry.fold(JitFacts.told("n", T0, new TicketNoted(2002L, "news@2002")));
        var again = T0.plus(Duration.ofMinutes(10));
        assertThat(entry.next(T0))
                .isEqualTo(new Step.Stuck<TicketAction>("halo-rights", "Allow it.", T0, Optional.of(again)));
        assertThat(entry.note(again).because()).isEqualTo("news@2001");
    }

    @Test
    void leavesATicketAloneThatWasDeletedUnlessSomebodySaysRetry() {
        entry.fold(JitFacts.disabled(T0, 2001L));
        entry.fold(JitFacts.told("s", T0, new TicketStuck("note", JitFacts.NEWS, "ticket-gone", "It is gone.", null)));
        assertThat(entry.next(T0.plus(Duration.ofDays(1)))).isInstanceOf(Step.Settled.class);
        entry.fold(command(T0.plusSeconds(1), new RetryNow(JitFacts.ENTRY)));
        assertThat(entry.action(T0.plusSeconds(1))).isInstanceOf(TicketAction.Write.class);
    }

    @Test
    void leavesOldNewsAloneUnlessSomebodyInsists() {
        entry.fold(JitFacts.disabled(T0, 2001L));
        assertThat(entry.action(T0.plus(Duration.ofDays(30)))).isInstanceOf(TicketAction.Write.class);
        var old = T0.plus(Duration.ofDays(31));
        assertThat(entry.next(old)).isInstanceOf(Step.Settled.class);
        entry.fold(command(old, new Reopen(JitFacts.ENTRY)));
        assertThat(entry.action(old)).isInstanceOf(TicketAction.Write.class);
    }

    @Test
    void makesNothingOfItsOwnFactsBeforeTheNewsAndNothingTwiceAfterThem() {
        entry.fold(JitFacts.told("n", T0, new TicketNoted(2001L, JitFacts.NEWS)));
        assertThat(entry.next(T0)).isInstanceOf(Step.Settled.class);
        entry.fold(JitFacts.disabled(T0, 2001L));
        assertThat(entry.next(T0)).isInstanceOf(Step.Settled.class);
    }

    @Test
    void takesNoEntryForFactsThatNoTicketHasToTell() {
        var reconciliation = new TicketReconciliation(TestTenants.inForce(), ModelWorld.PATIENCE);
        assertThat(reconciliation.entryOf(JitFacts.disabled(T0))).isEmpty();
        assertThat(reconciliation.entryOf(JitFacts.about("w", T0, new DisableWithdrawn("a", "busy"))))
                .isEmpty();
        assertThat(reconciliation.entryOf(JitFacts.about("r", T0, new TicketRead(2001L, 1L, null))))
                .isEmpty();
    }

    @Test
    void takesNoRequestForNews() {
        var reconciliation = new TicketReconciliation(TestTenants.inForce(), ModelWorld.PATIENCE);
        var request = Events.requested(JitFacts.ENTRY, T0, Events.CUSTOMER, Events.DEVICE);
        assertThatThrownBy(() -> reconciliation.fold(null, request, new LogPosition(Topic.ELEVATION_EVENTS, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSameAfterItWasWrittenToTheChangelogAndReadBack() {
        for (var news : List.of(
                JitFacts.held(T0, 2001, 2002),
                JitFacts.disabled(T0, 2001L, 2002L),
                JitFacts.stillOn(T0, "idemeum-unreachable", 2001L))) {
            entry.fold(news, JitFacts.told("n", T0, new TicketNoted(2001L, "news@2001")));
            var written = JsonMapper.shared().writeValueAsString(entry.state());
            assertThat(JsonMapper.shared().readValue(written, TicketState.class))
                    .isEqualTo(entry.state());
        }
    }

    @Test
    void namesNobodyInItsTexts() {
        entry.fold(JitFacts.stillOn(T0, "idemeum-unreachable", 2001L));
        assertThat(entry.state() + " " + entry.next(T0))
                .doesNotContain(Events.ANN)
                .doesNotContain(Events.CUSTOMER)
                .doesNotContain("Renew");
    }

    private static OperatorCommand command(Instant at, SpecificRecord body) {
        return new OperatorCommand("command-" + at, Events.TENANT, at, at, "cli", "olga", null, body);
    }
}
