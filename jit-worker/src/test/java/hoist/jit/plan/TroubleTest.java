package hoist.jit.plan;

import static hoist.jit.account.Events.ACCOUNT;
import static hoist.jit.account.Events.TICKET;
import static hoist.jit.account.Events.after;
import static hoist.jit.account.Events.asked;
import static hoist.jit.account.Events.at;
import static hoist.jit.account.Events.attempted;
import static hoist.jit.account.Events.closed;
import static hoist.jit.account.Events.command;
import static hoist.jit.account.Events.disabled;
import static hoist.jit.account.Events.ended;
import static hoist.jit.account.Events.granted;
import static hoist.jit.account.Events.stuck;
import static hoist.jit.account.Events.withdrawn;
import static hoist.jit.account.Ledgers.and;
import static hoist.jit.account.Ledgers.next;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountAction.Disable;
import hoist.jit.plan.AccountAction.TellStuck;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rule J4: until idemeum says yes it is tried again, and a person hears of it in time. */
class TroubleTest {
    private static final Instant THREE_DAYS = after(Duration.ofDays(3));

    private static final SpecificRecord[] CLOSED = {granted("g1", at(-60)), closed("c1", TICKET, at(0))};
    private static final SpecificRecord[] REFUSED =
            and(CLOSED, attempted("x1", 1, at(1)), stuck("c1", "idemeum-rights", at(2), "x1", TICKET));
    private static final SpecificRecord[] SILENT = and(
            CLOSED,
            attempted("x1", 1, at(1)),
            withdrawn("x1", "later", at(2)),
            stuck("c1", "idemeum-unreachable", at(300), null, TICKET));

    @Test
    void whileACallMayBeUnderWayNobodyTouchesIt() {
        assertThat(next(at(10), and(CLOSED, attempted("x1", 1, at(1))))).isEqualTo(new Step.LookAgain<>(at(18)));
    }

    @Test
    void aCallInDoubtIsSimplyMadeAgain() {
        assertThat(action(next(at(18), and(CLOSED, attempted("x1", 1, at(1))))))
                .isEqualTo(new Disable("c1", new Standing.Free(2, 1)));
    }

    @Test
    void afterTheAccountsAreOffDoubtsAreForgotten() {
        assertThat(action(next(
                        at(40),
                        and(
                                CLOSED,
                                attempted("x1", 1, at(1)),
                                disabled("c1", at(20), List.of("g1")),
                                asked("a1", at(40))))))
                .isEqualTo(new Disable("a1", new Standing.Free(2, 0)));
    }

    @Test
    void aDefiniteNoWaitsForAPersonAndIsTriedEveryFiveMinutes() {
        assertThat(next(at(10), REFUSED))
                .isEqualTo(new Step.Stuck<>("idemeum-rights", "do something", at(0), Optional.of(at(302))));
        assertThat(action(next(at(302), REFUSED))).isEqualTo(new Disable("c1", new Standing.Free(2, 0)));
    }

    @Test
    void aClockThatWasWrongKeepsNoAccountOn() {
        // Given a no that was met tomorrow
        var tomorrow = after(Duration.ofDays(1));
        var refused = and(CLOSED, attempted("x1", 1, at(1)), stuck("c1", "idemeum-rights", tomorrow, "x1", TICKET));
        // Then
        assertThat(action(next(at(20), refused))).isInstanceOf(Disable.class);
    }

    @Test
    void theSameNoAgainWaitsAgain() {
        // When
        var step = next(at(400), and(REFUSED, attempted("x2", 2, at(302)), withdrawn("x2", "idemeum-rights", at(303))));
        // Then
        assertThat(((Step.Stuck<AccountAction>) step).lookAgain()).contains(at(603));
    }

    @Test
    void afterANoAnOperatorStartsItAtOnce() {
        assertThat(action(next(at(10), and(REFUSED, command(new RetryNow(ACCOUNT), at(9))))))
                .isInstanceOf(Disable.class);
    }

    @Test
    void aNoToAnEarlierCauseDoesNotStopANewOne() {
        assertThat(action(next(at(10), and(REFUSED, ended("g1", at(5)), asked("a1", at(10))))))
                .isEqualTo(new Disable("a1", new Standing.Free(2, 0)));
    }

    @Test
    void aTicketThatComesWhileItIsRefusedIsToldToo() {
        // Given
        var another = closed("c2", 7, at(8));
        // When
        var step = next(at(10), and(REFUSED, another));
        // Then
        assertThat(action(step)).isEqualTo(new TellStuck("c1", at(0), "idemeum-rights", "do something", Set.of(7L)));
        assertThat(((Step.Act<AccountAction>) step).pace()).isEqualTo(Pace.WITHOUT_VENDOR);
        assertThat(next(at(12), and(REFUSED, another, stuck("c1", "idemeum-rights", at(11), null, 7L))))
                .isInstanceOf(Step.Stuck.class);
    }

    @Test
    void fiveMinutesWithoutAnAnswerAreToldOnce() {
        // Given
        var trying = and(CLOSED, attempted("x1", 1, at(1)), withdrawn("x1", "later", at(2)));
        // Then
        assertThat(action(next(at(299), trying))).isInstanceOf(Disable.class);
        assertThat(action(next(at(300), trying))).isInstanceOfSatisfying(TellStuck.class, told -> {
            assertThat(told.reason()).isEqualTo("idemeum-unreachable");
            assertThat(told.because()).isEqualTo("c1");
            assertThat(told.ticketIds()).containsExactly(TICKET);
        });
    }

    @Test
    void whatWasToldToBeSilentIsShownAsStuckAndTriedAllTheSame() {
        assertThat(stuckAt(at(300), SILENT).reason()).isEqualTo("idemeum-unreachable");
        assertThat(stuckAt(at(300), SILENT).lookAgain()).contains(at(301));
        assertThat(action(next(at(301), SILENT))).isInstanceOf(Disable.class);
    }

    @Test
    void afterItWasToldTriesAreFifteenSecondsApart() {
        // Given
        var tried = and(SILENT, attempted("x2", 2, at(301)), withdrawn("x2", "later", at(302)));
        // Then
        assertThat(((Step.Stuck<AccountAction>) next(at(303), tried)).lookAgain())
                .contains(at(316));
        assertThat(action(next(at(316), tried))).isInstanceOf(Disable.class);
    }

    @Test
    void whatWasToldToBeSilentIsShownAsStuckAlsoDuringACall() {
        assertThat(stuckAt(at(302), and(SILENT, attempted("x2", 2, at(301)))).lookAgain())
                .contains(at(318));
    }

    @Test
    void aNewCauseIsNotLateBecauseAnOldOneWas() {
        assertThat(action(next(at(302), and(SILENT, ended("g1", at(301)), asked("a1", at(302))))))
                .isInstanceOf(Disable.class);
    }

    @Test
    void afterThreeDaysAPersonIsToldThatItIsNotTriedAnyMore() {
        // When
        var step = next(THREE_DAYS, asked("a1", at(0)), attempted("x1", 1, at(1)), withdrawn("x1", "later", at(2)));
        // Then
        assertThat(action(step))
                .isInstanceOfSatisfying(
                        TellStuck.class, told -> assertThat(told.reason()).isEqualTo("not-disabled"));
        var after = stuckAt(THREE_DAYS, asked("a1", at(0)), stuck("a1", "not-disabled", THREE_DAYS, null));
        assertThat(after.reason()).isEqualTo("not-disabled");
        assertThat(after.lookAgain()).isEmpty();
    }

    @Test
    void afterThreeDaysAnOperatorGivesItThreeMore() {
        // Given
        var retried = THREE_DAYS.plusSeconds(60);
        SpecificRecord[] records = {
            asked("a1", at(0)),
            stuck("a1", "idemeum-unreachable", at(300), null),
            stuck("a1", "not-disabled", THREE_DAYS, null),
            command(new RetryNow("Demo PAM Tenant/Nik@nikpot.com"), retried)
        };
        // Then
        assertThat(action(next(retried, records))).isInstanceOf(Disable.class);
        assertThat(action(next(retried.plus(Duration.ofDays(3)).minusSeconds(1), records)))
                .isInstanceOf(Disable.class);
        assertThat(next(retried.plus(Duration.ofDays(3)), records)).isInstanceOf(Step.Stuck.class);
    }

    @Test
    void whatIsOverdueGoesWithTheNextCall() {
        // Given
        var tenants = new TenantsNow(Tenants.of(Ledgers.tenant()), Clock.systemUTC());
        var ledger = Ledgers.of(asked("a1", at(0)), asked("a2", THREE_DAYS));
        // When
        var owing = new Owed(tenants, Ledgers.PATIENCE).at("nikmsp", ledger, null, THREE_DAYS);
        // Then
        assertThat(owing.pressing()).extracting(Cause::eventId).containsExactly("a2");
        assertThat(owing.answeredByOneCall()).extracting(Cause::eventId).containsExactly("a1", "a2");
    }

    @Test
    void whatIsGivenUpIsOverAndWhatComesLaterIsNot() {
        // Given
        var givenUp = command(new GiveUp(ACCOUNT), at(10));
        // Then
        assertThat(next(at(11), asked("a1", at(0)), givenUp)).isEqualTo(new Step.Settled<>(at(10)));
        assertThat(action(next(at(12), asked("a1", at(0)), givenUp, asked("a2", at(11)))))
                .isInstanceOfSatisfying(
                        Disable.class, call -> assertThat(call.because()).isEqualTo("a2"));
        assertThat(action(next(at(12), asked("a1", at(0)), givenUp, command(new Reopen(ACCOUNT), at(11)))))
                .isInstanceOf(Disable.class);
    }

    @Test
    void whatIsOlderThanThirtyDaysIsForgottenUnlessAnOperatorInsists() {
        // Given
        var later = after(Duration.ofDays(30));
        // Then
        assertThat(next(later, asked("a1", at(0)))).isInstanceOf(Step.Settled.class);
        assertThat(action(next(later, asked("a1", at(0)), command(new Reopen(ACCOUNT), later))))
                .isInstanceOf(Disable.class);
    }

    private static Step.Stuck<AccountAction> stuckAt(Instant now, SpecificRecord... records) {
        return (Step.Stuck<AccountAction>) next(now, records);
    }

    private static AccountAction action(Step<AccountAction> step) {
        return ((Step.Act<AccountAction>) step).action();
    }
}
