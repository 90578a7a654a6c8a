package hoist.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Pace;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.schemas.Topic;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import hoist.schemas.ticket.TicketStuck;
import hoist.ticket.plan.Note;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.plan.TicketAction.Find.OtherwiseCreate;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Wanted versus actual, rule by rule. */
final class TicketPlanTest {
    private static final Instant T0 = Instant.parse("2026-11-21T12:00:00Z");

    private final TicketReconciliation reconciliation =
            new TicketReconciliation(TestTenants.inForce(), ModelWorld.PATIENCE);
    private final Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
    private TicketState state;
    private TicketState tenantWide;

    @Test
    void doesNothingBeforeTheRequestIsKnown() {
        fold(Events.approved(T0));
        assertThat(next(T0)).isInstanceOf(Step.Settled.class);
        fold(Events.requested(T0));
        assertThat(action(T0)).isInstanceOf(TicketAction.Open.class);
    }

    @Test
    void opensAloneAndLooksAfterTheLeaseBeforeItTriesAgain() {
        fold(Events.requested(T0));
        assertThat(next(T0)).isEqualTo(new Step.Act<>(action(T0), Urgency.OPEN, Pace.ALONE, T0));
        fold(told("a1", T0, new TicketOpenAttempted(Events.attempt("a1", 1, 0, T0.plusSeconds(17)), null)));
        assertThat(next(T0)).isEqualTo(new Step.LookAgain<>(T0.plusSeconds(17)));
        assertThat(action(T0.plusSeconds(17))).isInstanceOf(TicketAction.Find.class);
        fold(told("w", T0, new TicketAttemptWithdrawn("a1", "busy")));
        assertThat(action(T0)).isInstanceOf(TicketAction.Open.class);
    }

    @Test
    void asksAPersonAfterThreeDoubtsUnlessOneSaysRetry() {
        fold(Events.requested(T0));
        var later = T0.plusSeconds(60);
        fold(told("a2", T0, new TicketOpenAttempted(Events.attempt("a2", 2, 1, T0.plusSeconds(17)), null)));
        assertThat(((TicketAction.Find) action(later)).otherwise()).isEqualTo(OtherwiseCreate.YES);
        fold(told("a3", T0, new TicketOpenAttempted(Events.attempt("a3", 3, 2, T0.plusSeconds(17)), null)));
        assertThat(((TicketAction.Find) action(later)).otherwise()).isEqualTo(OtherwiseCreate.ASK_A_PERSON);
        fold(Events.retry(T0.plusSeconds(50)));
        assertThat(((TicketAction.Find) action(later)).otherwise()).isEqualTo(OtherwiseCreate.YES);
    }

    @Test
    void staysStuckUntilTimeRetryOrLink() {
        fold(Events.requested(T0));
        fold(told("s", T0, new TicketStuck("open", null, "customer-not-linked", "Link it.", null)));
        var again = T0.plus(Duration.ofMinutes(10));
        assertThat(next(T0))
                .isEqualTo(new Step.Stuck<TicketAction>("customer-not-linked", "Link it.", T0, Optional.of(again)));
        assertThat(action(again)).isInstanceOf(TicketAction.Open.class);

        foldTenantWide(Events.link(T0.minusSeconds(5), "DEMO-nikpot", 12));
        assertThat(action(T0)).isInstanceOf(TicketAction.Open.class);
        foldTenantWide(Events.unlink(T0, "demo-nikpot"));
        assertThat(next(T0)).isInstanceOf(Step.Stuck.class);

        fold(Events.retry(T0.plusSeconds(1)));
        assertThat(action(T0.plusSeconds(1))).isInstanceOf(TicketAction.Open.class);
    }

    @Test
    void leavesOldRequestsAloneUnlessSomebodyInsists() {
        fold(Events.requested(T0));
        var old = T0.plus(Duration.ofDays(31));
        assertThat(next(old)).isInstanceOf(Step.Settled.class);
        fold(Events.reopen(old));
        assertThat(action(old)).isInstanceOf(TicketAction.Open.class);
        fold(Events.giveUp(old.plusSeconds(1)));
        assertThat(next(old.plusSeconds(2))).isInstanceOf(Step.Settled.class);
    }

    @Test
    void triesAgainWhenItsTenantsFileChanged() {
        fold(Events.requested(T0));
        fold(told("s", T0, new TicketStuck("open", null, "halo-address", "Mend the address.", null)));
        assertThat(nextAfterAChangeAt(T0)).isInstanceOf(Step.Stuck.class);
        assertThat(nextAfterAChangeAt(T0.plusSeconds(1))).isInstanceOf(Step.Act.class);
    }

    private Step<TicketAction> nextAfterAChangeAt(Instant time) {
        return new TicketReconciliation(TestTenants.changedAt(time), ModelWorld.PATIENCE)
                .next(new Situation<>(Events.TENANT, Events.REQUEST, state, null, T0.plusSeconds(2)));
    }

    @Test
    void missesTheFileOfATenantOnlyForWhatIsNotOver() {
        fold(Events.requested(T0));
        var much = T0.plus(Duration.ofDays(31));
        assertThat(reconciliation.next(new Situation<>("nobody", Events.REQUEST, state, null, much)))
                .isInstanceOf(Step.Settled.class);
        fold(Events.giveUp(T0.plusSeconds(5)));
        assertThat(reconciliation.next(new Situation<>("nobody", Events.REQUEST, state, null, T0.plusSeconds(6))))
                .isInstanceOf(Step.Settled.class);
    }

    @Test
    void saysWhichTenantHasNoFile() {
        fold(Events.requested(T0));
        var step = reconciliation.next(new Situation<>("nobody", Events.REQUEST, state, null, T0));
        assertThat(step)
                .isInstanceOfSatisfying(
                        Step.Stuck.class, stuck -> assertThat(stuck.reason()).isEqualTo("tenant-unknown"));
    }

    @Test
    void closesForTheFirstDecisionWhicheverCameFirst() {
        opened(1);
        assertThat(next(T0)).isEqualTo(new Step.LookAgain<>(T0.plus(Duration.ofDays(4))));
        fold(Events.decided("late", T0.plusSeconds(9), Decision.APPROVED, Events.BOB, Channel.PORTAL));
        fold(Events.relayed("click", T0.plusSeconds(5), T0.plusSeconds(10), Decision.APPROVED, Events.ANN));
        var close = (TicketAction.Close) action(T0.plusSeconds(10));
        assertThat(close.end().because()).isEqualTo("click");
        assertThat(close.before()).isEqualTo(Before.WRITE_AT_ONCE);
    }

    @Test
    void expiresByEventOrByItsOwnTimer() {
        opened(1);
        var deadline = T0.plus(Duration.ofDays(4));
        assertThat(((TicketAction.Close) action(deadline)).end().because()).isEqualTo("expired");
        fold(Events.expired(T0.plusSeconds(30)));
        assertThat(((TicketAction.Close) action(T0.plusSeconds(31))).end().because())
                .isEqualTo("expired-event");
    }

    @Test
    void settlesAfterEqualDecisionsAndNotesDifferentOnesOnce() {
        opened(1);
        closed("approved", Ending.APPROVED);
        fold(Events.approved(T0));
        fold(Events.decided("echo", T0.plusSeconds(1), Decision.APPROVED, Events.BOB, Channel.API));
        assertThat(next(T0.plusSeconds(2))).isInstanceOf(Step.Settled.class);
        fold(Events.denied(T0.plusSeconds(3)));
        assertThat(((TicketAction.Write) action(T0.plusSeconds(3))).note().because())
                .isEqualTo("denied");
    }

    @Test
    void notesADecisionThatCameAfterOurTimer() {
        opened(1);
        closed("expired", Ending.EXPIRED);
        fold(Events.approved(T0.plus(Duration.ofDays(5))));
        assertThat(((TicketAction.Write) action(T0.plus(Duration.ofDays(5)))).note())
                .isInstanceOf(Note.AnotherDecision.class);
    }

    @Test
    void reopensAndNotesAClickInVainButNotOneThatWasDecidedTheSameWay() {
        opened(1);
        fold(Events.refused("click", T0, Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM));
        assertThat(action(T0)).isInstanceOf(TicketAction.Write.class); // the click may still be closing the ticket
        assertThat(action(T0.plusSeconds(10))).isInstanceOf(TicketAction.Reopen.class);
    }

    @Test
    void doesNotReopenForAClickInAnotherTicket() {
        opened(1);
        fold(Events.refused("other", "click", T0, Decision.APPROVED, Refusal.WRONG_TICKET, 2002L));
        fold(told("own-noted", T0, new TicketNoted(2001L, "other")));
        fold(told("other-noted", T0, new TicketNoted(2002L, "other@2002")));
        assertThat(next(T0.plusSeconds(10))).isEqualTo(new Step.LookAgain<>(T0.plus(Duration.ofDays(4))));
    }

    @Test
    void tellsWhenTheClickWasMadeAndNotWhenItWasRefused() {
        opened(1);
        fold(Events.refused("click", T0.plusSeconds(9), Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM));
        assertThat(clickedAt(T0.plusSeconds(9))).isNull();
        fold(Events.clicked("click", T0.plusSeconds(2), Decision.APPROVED, Events.ANN));
        assertThat(clickedAt(T0.plusSeconds(9))).isEqualTo(T0.plusSeconds(2));
    }

    private Instant clickedAt(Instant now) {
        return ((Note.ClickInVain) ((TicketAction.Write) action(now)).note()).clickedAt();
    }

    @Test
    void notesEachRefusalOfAClickThatWasMadeAgain() {
        opened(1);
        closed("approved", Ending.APPROVED);
        fold(Events.approved(T0));
        var first = Events.refused("first", "click", T0, Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM, 2001L);
        var again = Events.refused("again", "click", T0, Decision.APPROVED, Refusal.REFUSED_BY_IDEMEUM, 2001L);
        fold(again);
        fold(first);
        fold(again);
        assertThat(writtenUntilSettled()).containsExactlyInAnyOrder("first", "again");
    }

    @Test
    void notesAClickInAnotherTicketThereTooButNotOneInItsOwn() {
        opened(1);
        closed("approved", Ending.APPROVED);
        fold(Events.approved(T0));
        fold(Events.refused("own", "click", T0, Decision.APPROVED, Refusal.ENDED, 2001L));
        fold(Events.refused("other", "other-click", T0, Decision.DENIED, Refusal.WRONG_TICKET, 2002L));
        assertThat(writtenUntilSettled()).containsExactlyInAnyOrder("own", "other", "other@2002");
    }

    /** What notes are asked for, one after the other. */
    private List<String> writtenUntilSettled() {
        var written = new ArrayList<String>();
        while (next(T0) instanceof Step.Act<TicketAction> act) {
            var because = ((TicketAction.Write) act.action()).note().because();
            assertThat(written).doesNotContain(because);
            written.add(because);
            fold(told("noted-" + because, T0, new TicketNoted(2001L, because)));
        }
        assertThat(next(T0)).isInstanceOf(Step.Settled.class);
        return written;
    }

    @Test
    void staysSilentAboutARefusalOfWhatWasDecidedTheSameWay() {
        opened(1);
        fold(Events.refused("click", T0, Decision.APPROVED, Refusal.ALREADY_DECIDED));
        assertThat(next(T0)).isEqualTo(new Step.LookAgain<>(T0.plusSeconds(30)));
        fold(Events.approved(T0));
        closed("approved", Ending.APPROVED);
        assertThat(next(T0.plusSeconds(30))).isInstanceOf(Step.Settled.class);
    }

    @Test
    void notesAStuckClickUnlessItWentThroughMeanwhile() {
        opened(1);
        fold(Events.stuck("click", T0));
        assertThat(action(T0)).isInstanceOf(TicketAction.Write.class);
        fold(Events.relayed("click", T0, T0, Decision.APPROVED, Events.ANN));
        closed("click", Ending.APPROVED);
        assertThat(next(T0.plusSeconds(60))).isInstanceOf(Step.Settled.class);
    }

    @Test
    void looksOnceMoreForDuplicatesAfterSeveralAttempts() {
        opened(2);
        closed("approved", Ending.APPROVED);
        assertThat(next(T0)).isEqualTo(new Step.LookAgain<>(T0.plusSeconds(300)));
        assertThat(action(T0.plusSeconds(300))).isInstanceOf(TicketAction.Recheck.class);
        fold(told("r", T0.plusSeconds(300), new TicketRechecked(2001L, List.of())));
        assertThat(next(T0.plusSeconds(301))).isInstanceOf(Step.Settled.class);
    }

    private void opened(int attempts) {
        fold(Events.requested(T0));
        fold(told("opened", T0, new TicketOpened(2001L, 12L, 1L, null, "a", attempts, null)));
    }

    private void closed(String because, Ending ending) {
        fold(told("closed", T0, new TicketClosed(2001L, because, ending, null, null)));
    }

    private static SpecificRecord told(String id, Instant at, SpecificRecord body) {
        return Events.told(id, at, body);
    }

    private void fold(SpecificRecord value) {
        state = reconciliation.fold(state, value, position(value));
    }

    private void foldTenantWide(OperatorCommand command) {
        assertThat(reconciliation.entryOf(command)).contains(Reconciliation.TENANT_WIDE);
        tenantWide = reconciliation.fold(tenantWide, command, position(command));
    }

    private LogPosition position(SpecificRecord value) {
        var topic = InMemoryLog.topicOf(value);
        return new LogPosition(topic, offsets.merge(topic, 1L, Long::sum));
    }

    private Step<TicketAction> next(Instant now) {
        return reconciliation.next(new Situation<>(Events.TENANT, Events.REQUEST, state, tenantWide, now));
    }

    private TicketAction action(Instant now) {
        return ((Step.Act<TicketAction>) next(now)).action();
    }
}
