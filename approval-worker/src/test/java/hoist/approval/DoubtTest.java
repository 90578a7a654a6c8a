package hoist.approval;

import static hoist.approval.BindingTest.refusal;
import static hoist.approval.BindingTest.refuse;
import static hoist.approval.BindingTest.relay;
import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.command;
import static hoist.approval.Events.decidedByPhone;
import static hoist.approval.Events.denied;
import static hoist.approval.Events.requested;
import static hoist.approval.Facts.and;
import static hoist.approval.Facts.attempted;
import static hoist.approval.Facts.refused;
import static hoist.approval.Facts.refusedHere;
import static hoist.approval.Facts.stuck;
import static hoist.approval.Facts.stuckFact;
import static hoist.approval.Facts.withdrawn;
import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.DecisionAction.Confirm;
import hoist.reconciler.Step;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.decision.Refusal;
import hoist.schemas.operator.RetryNow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Clicks that idemeum may have, and clicks that something stands in the way of. */
class DoubtTest {
    private static final Instant END = at(Duration.ofDays(4));

    @Test
    void whileOneClickIsUnderWayAnEarlierOneWaits() {
        // Given
        var underWay = attempted("a1", 1, 0, "c2", at(11));
        // When
        var step = Ledgers.next(at(12), requested(at(0)), denied("c2", at(10)), underWay, approved("c1", at(9)));
        // Then
        assertThat(step).isEqualTo(new Step.LookAgain<>(at(28)));
    }

    @Test
    void aClickInDoubtIsTriedAgainBeforeAnyOther() {
        // Given
        var underWay = attempted("a1", 1, 0, "c2", at(11));
        // When
        var step = Ledgers.next(at(28), requested(at(0)), denied("c2", at(10)), underWay, approved("c1", at(9)));
        // Then
        assertThat(relay(step).click().eventId()).isEqualTo("c2");
        assertThat(relay(step).free()).isEqualTo(new Standing.Free(2, 1));
    }

    @Test
    void inDoubtTheSameWordOfIdemeumConfirmsWithoutACall() {
        // When
        var step = Ledgers.next(
                at(28),
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", at(11)),
                decidedByPhone("p1", at(12), APPROVED));
        // Then
        assertThat(((Step.Act<DecisionAction>) step).action()).isInstanceOf(Confirm.class);
    }

    @Test
    void aDoubtIsNotForgottenByAWithdrawnSecondAttempt() {
        // When
        var step = Ledgers.next(
                at(31),
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", at(11)),
                attempted("a2", 2, 1, "c1", at(29)),
                withdrawn("a2", "later", at(30)),
                decidedByPhone("p1", at(12), APPROVED));
        // Then
        assertThat(((Step.Act<DecisionAction>) step).action()).isInstanceOf(Confirm.class);
    }

    @Test
    void inDoubtAnotherWordOfIdemeumRefuses() {
        // When
        var step = Ledgers.next(
                at(28),
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", at(11)),
                decidedByPhone("p1", at(12), DENIED));
        // Then
        assertThat(refusal(step)).isEqualTo(Refusal.ALREADY_DECIDED);
    }

    @Test
    void aClickInDoubtAtTheEndIsRefusedWithAWarning() {
        // Given
        SpecificRecord[] records = {
            requested(at(0)), approved("c1", END.minusSeconds(9)), attempted("a1", 1, 0, "c1", END.minusSeconds(8))
        };
        // When
        var leased = Ledgers.next(END, records);
        var after = Ledgers.next(END.plusSeconds(9), records);
        // Then
        assertThat(leased).isEqualTo(new Step.LookAgain<>(END.plusSeconds(9)));
        assertThat(refusal(after)).isEqualTo(Refusal.ENDED);
        assertThat(refuse(after).detail()).contains("not known");
    }

    @Test
    void aStuckRelayIsTriedEveryFiveMinutes() {
        // Given
        SpecificRecord[] records = stuck();
        // When
        var waiting = Ledgers.next(at(100), records);
        var due = Ledgers.next(at(312), records);
        // Then
        assertThat(waiting)
                .isEqualTo(new Step.Stuck<>("idemeum-credentials", "check the key", at(12), Optional.of(at(312))));
        assertThat(relay(due).free()).isEqualTo(new Standing.Free(2, 0));
    }

    @Test
    void aTryThatMeetsTheSameObstacleWaitsAgain() {
        // Given
        var ledger = Ledgers.of(
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", at(11)),
                stuckFact("a1", at(12)),
                attempted("a2", 2, 0, "c1", at(312)),
                withdrawn("a2", "idemeum-credentials", at(313)));
        // When
        var step = Ledgers.next(Events.tenant(), at(314), ledger);
        // Then
        assertThat(step)
                .isEqualTo(new Step.Stuck<>("idemeum-credentials", "check the key", at(12), Optional.of(at(613))));
    }

    @Test
    void aTryThatMeetsSomethingElseIsNotStuckAnyMore() {
        // When
        var step = Ledgers.next(
                at(314),
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", at(11)),
                stuckFact("a1", at(12)),
                attempted("a2", 2, 0, "c1", at(312)),
                withdrawn("a2", "idemeum asks to come later", at(313)));
        // Then
        assertThat(relay(step).free()).isEqualTo(new Standing.Free(3, 0));
    }

    @Test
    void retryNowGoesOnAtOnceAndOnlyOnce() {
        // Given
        var retry = command(new RetryNow(Events.REQUEST), at(50));
        // When
        var once = Ledgers.next(at(51), and(stuck(), retry));
        var twice = Ledgers.next(
                at(54),
                and(
                        stuck(),
                        retry,
                        attempted("a2", 2, 0, "c1", at(52)),
                        withdrawn("a2", "idemeum-credentials", at(53))));
        // Then
        relay(once);
        assertThat(twice).isInstanceOf(Step.Stuck.class);
    }

    @Test
    void aStuckClickIsRefusedWhenItsRequestEnds() {
        // When
        var last = (Step.Stuck<DecisionAction>) Ledgers.next(
                END.minusSeconds(1),
                requested(at(0)),
                approved("c1", at(10)),
                attempted("a1", 1, 0, "c1", END.minusSeconds(9)),
                stuckFact("a1", END.minusSeconds(8)));
        var ended = Ledgers.next(END, stuck());
        // Then
        assertThat(last.lookAgain()).contains(END);
        assertThat(refusal(ended)).isEqualTo(Refusal.ENDED);
    }

    @Test
    void afterARefusalByIdemeumTheNextClickIsSentWithoutDoubts() {
        // When
        var step = Ledgers.next(
                at(30),
                requested(at(0)),
                approved("c1", at(9)),
                denied("c2", at(10)),
                attempted("a1", 1, 1, "c1", at(20)),
                withdrawn("a1", "refused by idemeum", at(21)),
                refused("c1", APPROVED, at(21)));
        // Then
        assertThat(relay(step).click().eventId()).isEqualTo("c2");
        assertThat(relay(step).free()).isEqualTo(new Standing.Free(2, 0));
    }

    @Test
    void aClickWhoseFateWasNeverLearntBarsTheOppositeOne() {
        // Given: another instance refused c1 while this one had it under way
        SpecificRecord[] records = {
            requested(at(0)),
            approved("c1", at(9)),
            attempted("a1", 1, 0, "c1", at(10)),
            refusedHere("c1", at(11)),
            denied("c2", at(12))
        };
        // When
        var leased = Ledgers.next(at(26), records);
        var after = Ledgers.next(at(27), records);
        // Then
        assertThat(leased).isEqualTo(new Step.LookAgain<>(at(27)));
        assertThat(refusal(after)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(refuse(after).detail()).contains("may have approved");
    }
}
