package hoist.jit.plan;

import static hoist.jit.account.Events.TICKET;
import static hoist.jit.account.Events.after;
import static hoist.jit.account.Events.asked;
import static hoist.jit.account.Events.at;
import static hoist.jit.account.Events.attempted;
import static hoist.jit.account.Events.closed;
import static hoist.jit.account.Events.disabled;
import static hoist.jit.account.Events.ended;
import static hoist.jit.account.Events.granted;
import static hoist.jit.account.Events.held;
import static hoist.jit.account.Events.left;
import static hoist.jit.account.Events.unanswered;
import static hoist.jit.account.Events.withdrawn;
import static hoist.jit.account.Ledgers.and;
import static hoist.jit.account.Ledgers.next;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountAction.Disable;
import hoist.jit.plan.AccountAction.Hold;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.tenants.Customer;
import hoist.tenants.Tenants;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rules J1 to J3: what makes it necessary to disable, and what does not. */
class AccountPlanTest {
    private static final Standing.Free FIRST = new Standing.Free(1, 0);
    private static final Instant FOUR_HOURS = after(Duration.ofHours(4));

    @Test
    void j1WhatIsAskedForIsDoneAtOnceAlsoWithoutAKnownAccount() {
        assertThat(next(at(0), asked("a1", at(0)))).isEqualTo(disable("a1", FIRST, at(0)));
    }

    @Test
    void j1TheSameAskTomorrowIsAnother() {
        // Given
        var tomorrow = after(Duration.ofDays(1));
        // When
        var step = next(
                tomorrow,
                asked("a1", at(0)),
                attempted("x1", 1, at(1)),
                disabled("a1", at(2), List.of()),
                asked("a2", tomorrow));
        // Then
        assertThat(step).isEqualTo(disable("a2", new Standing.Free(2, 0), tomorrow));
    }

    @Test
    void j1AnAskThatWasAnsweredByACallForAnotherCauseIsOver() {
        assertThat(next(at(9), asked("a1", at(0)), asked("a2", at(1)), disabled("a1", at(2), List.of(), "a2")))
                .isEqualTo(new Step.Settled<>(at(2)));
    }

    @Test
    void j1AnAskWhileACallIsUnderWayIsNotAnsweredByIt() {
        // Given a2 was folded after the announcement, so the call did not know it
        var records = List.of(
                asked("a1", at(0)), attempted("x1", 1, at(1)), asked("a2", at(2)), disabled("a1", at(3), List.of()));
        // Then
        assertThat(because(next(at(4), records.toArray(SpecificRecord[]::new)))).isEqualTo("a2");
    }

    @Test
    void j2TheLastTicketsCloseDisables() {
        assertThat(next(at(100), granted("g1", at(0)), closed("c1", TICKET, at(95), at(99), List.of())))
                .isEqualTo(disable("c1", FIRST, at(95)));
    }

    @Test
    void j2AnAccountGivenADayAfterAnOldTicketWasClosedIsOtherWork() {
        // Given an old ticket whose close is noticed late, because somebody wrote into it
        var days = Duration.ofDays(3).toSeconds();
        var old = closed("c1", TICKET, at(0), at(days), List.of());
        // Then
        assertThat(next(at(days), granted("g1", at(days - 60)), old)).isInstanceOf(Step.LookAgain.class);
        assertThat(because(
                        next(at(7_200), granted("g1", at(3_600)), closed("c1", TICKET, at(0), at(7_200), List.of()))))
                .as("within a day clocks and their zones may be what differs")
                .isEqualTo("c1");
    }

    @Test
    void j4WhatEndedWhileACallIsInDoubtIsCalledForAgainBecauseOnlyAnAnswerIsAProof() {
        // Given
        var records = new SpecificRecord[] {
            granted("g1", at(0)), closed("c1", TICKET, at(1)), attempted("x1", 1, at(2)), ended("g1", at(3))
        };
        // Then
        assertThat(next(at(4), records)).isEqualTo(new Step.LookAgain<>(at(19)));
        assertThat(next(at(19), records)).isEqualTo(disable("c1", new Standing.Free(2, 1), at(1)));
        assertThat(next(at(4), and(records, unanswered("x1", at(3)))))
                .as("an attempt that got no answer is not waited for")
                .isEqualTo(disable("c1", new Standing.Free(2, 1), at(1)));
        assertThat(next(at(4), and(records, withdrawn("x1", "not sent", at(3)))))
                .as("one that was not sent proves that it ended otherwise")
                .isEqualTo(new Step.Settled<>(at(3)));
    }

    @Test
    void j2ACloseWithoutAnAccountIsVoid() {
        assertThat(next(at(100), closed("c1", TICKET, at(99)))).isEqualTo(new Step.Settled<>(at(99)));
    }

    @Test
    void j2WhileAnotherTicketIsOpenTheAccountIsHeld() {
        assertThat(next(at(100), granted("g1", at(0)), closed("c1", TICKET, at(99), at(99), List.of(8L, 9L))))
                .isEqualTo(new Step.Act<>(new Hold("c1", TICKET, 8), Urgency.NOTE, Pace.WITHOUT_VENDOR, at(99)));
    }

    @Test
    void j2WhatIsHeldIsToldOnceAndDisablesNothing() {
        assertThat(next(
                        at(101),
                        granted("g1", at(0)),
                        closed("c1", TICKET, at(99), at(99), List.of(8L)),
                        held("c1", at(100))))
                .isEqualTo(new Step.LookAgain<>(FOUR_HOURS));
    }

    @Test
    void j2WhenTheSurvivingTicketClosesTooItDisables() {
        assertThat(because(next(
                        at(200),
                        granted("g1", at(0)),
                        closed("c1", TICKET, at(99), at(99), List.of(8L)),
                        held("c1", at(100)),
                        closed("c2", 8, at(199)))))
                .isEqualTo("c2");
    }

    @Test
    void j2TheSameCloseToldAgainIsOver() {
        assertThat(next(
                        at(200),
                        granted("g1", at(0)),
                        closed("c1", TICKET, at(99)),
                        disabled("c1", at(100), List.of("g1")),
                        granted("g2", at(50)),
                        closed("c2", TICKET, at(99), at(150), List.of())))
                .isEqualTo(new Step.LookAgain<>(at(50).plus(Duration.ofHours(4))));
    }

    @Test
    void j2AnAccountGivenAfterTheCloseIsNotConcerned() {
        assertThat(next(at(101), closed("c1", TICKET, at(99)), granted("g1", at(100))))
                .isEqualTo(new Step.LookAgain<>(at(100).plus(Duration.ofHours(4))));
    }

    @Test
    void j2ACloseThatOvertookItsAccountDisablesItAllTheSame() {
        assertThat(because(next(at(101), closed("c1", TICKET, at(99)), granted("g1", at(90)))))
                .isEqualTo("c1");
    }

    @Test
    void j2AnAccountGivenBeforeTheCloseAndToldAfterItIsDisabled() {
        // Given the source told it late
        var late = granted("g1", at(90), at(400), null, TICKET);
        // Then
        assertThat(because(next(at(401), closed("c1", TICKET, at(99)), late))).isEqualTo("c1");
    }

    @Test
    void j3WithoutATimeOfItsOwnAnAccountEndsAfterFourHours() {
        assertThat(next(FOUR_HOURS.minusMillis(1), granted("g1", at(0)))).isEqualTo(new Step.LookAgain<>(FOUR_HOURS));
        assertThat(next(FOUR_HOURS, granted("g1", at(0)))).isEqualTo(disable("e-g1#life", FIRST, FOUR_HOURS));
    }

    @Test
    void j3ACustomersOwnLifeCounts() {
        // Given
        var hour = new Customer("Demo PAM Tenant", "demo-nikpot", Duration.ofHours(1));
        var tenants = Tenants.of(Ledgers.tenant(URI.create("https://nikmsp.idemeum.com"), "key", hour));
        // Then
        assertThat(Ledgers.next(tenants, at(0), granted("g1", at(0))))
                .isEqualTo(new Step.LookAgain<>(after(Duration.ofHours(1))));
    }

    @Test
    void j3TheToldEndCountsWithinTheMaximum() {
        // Given
        var short1 = granted("g1", at(0), at(0), at(600), TICKET);
        var endless = granted("g1", at(0), at(0), after(Duration.ofDays(365)), TICKET);
        // Then
        assertThat(next(at(1), short1)).isEqualTo(new Step.LookAgain<>(at(600)));
        assertThat(next(at(1), endless)).isEqualTo(new Step.LookAgain<>(after(Duration.ofHours(12))));
    }

    @Test
    void j3NoCallWhenItsEndWasToldBefore() {
        assertThat(next(FOUR_HOURS, granted("g1", at(0)), ended("g1", at(30)))).isEqualTo(new Step.Settled<>(at(30)));
    }

    @Test
    void j3AnEndToldBeforeTheGrantCounts() {
        assertThat(next(FOUR_HOURS, ended("g1", at(30)), granted("g1", at(0)))).isEqualTo(new Step.Settled<>(at(30)));
    }

    @Test
    void j3AnAccountToldTwiceLivesNoLonger() {
        assertThat(next(at(9), granted("g1", at(0)), granted("g1", at(0), at(3600), null, TICKET)))
                .isEqualTo(new Step.LookAgain<>(FOUR_HOURS));
    }

    @Test
    void whoLeftLosesWhatWasGivenBefore() {
        assertThat(next(at(60), granted("g1", at(0)), left("l1", at(50)))).isEqualTo(disable("l1", FIRST, at(50)));
        assertThat(because(next(at(60), left("l1", at(50)), granted("g1", at(40), at(55), null, null))))
                .isEqualTo("l1");
    }

    @Test
    void whoCameBackKeepsWhatWasGivenSince() {
        assertThat(next(at(60), left("l1", at(50)), granted("g1", at(55)))).isInstanceOf(Step.LookAgain.class);
    }

    @Test
    void theOldestCauseIsNamed() {
        assertThat(because(next(
                        at(100),
                        granted("g1", at(0)),
                        asked("a1", at(98)),
                        closed("c1", TICKET, at(95), at(99), List.of()))))
                .isEqualTo("c1");
    }

    @Test
    void withoutTheTenantsFileAPersonHasToAct() {
        assertThat(Ledgers.next(Tenants.of(), at(1), asked("a1", at(0))))
                .isInstanceOfSatisfying(
                        Step.Stuck.class, stuck -> assertThat(stuck.reason()).isEqualTo("tenant-unknown"));
    }

    private static Step<AccountAction> disable(String because, Standing.Free free, Instant since) {
        return new Step.Act<>(new Disable(because, free), Urgency.DISABLE, Pace.TOGETHER, since);
    }

    private static String because(Step<AccountAction> step) {
        return ((Disable) ((Step.Act<AccountAction>) step).action()).because();
    }
}
