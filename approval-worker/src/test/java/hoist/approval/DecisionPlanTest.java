package hoist.approval;

import static hoist.approval.BindingTest.refusal;
import static hoist.approval.BindingTest.refuse;
import static hoist.approval.BindingTest.relay;
import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.attempt;
import static hoist.approval.Events.command;
import static hoist.approval.Events.decidedByPhone;
import static hoist.approval.Events.denied;
import static hoist.approval.Events.expired;
import static hoist.approval.Events.fact;
import static hoist.approval.Events.requested;
import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.DecisionAction.Confirm;
import hoist.reconciler.Pace;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;
import hoist.schemas.elevation.Decision;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.Reopen;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rules A3 and A5, doubt, obstacles and ends. */
class DecisionPlanTest {
    private static final Instant END = at(Duration.ofDays(4));

    @Test
    void aRelayIsUrgentMayOverlapAndCountsFromTheClick() {
        // When
        var step = (Step.Act<DecisionAction>) Ledgers.next(at(11), requested(at(0)), approved("c1", at(10)));
        // Then
        assertThat(step.urgency()).isEqualTo(Urgency.RELAY);
        assertThat(step.pace()).isEqualTo(Pace.TOGETHER);
        assertThat(step.since()).isEqualTo(at(10));
    }

    @Test
    void ofTwoClicksTheOneReceivedFirstGoesFirstWhateverTheirOrderInTheLog() {
        // When
        var step = Ledgers.next(at(11), requested(at(0)), denied("c2", at(10)), approved("c1", at(9)));
        // Then
        assertThat(relay(step).click().eventId()).isEqualTo("c1");
    }

    @Test
    void ofTwoClicksOfTheSameInstantTheSmallerEventIdGoesFirst() {
        assertThat(relay(Ledgers.next(at(11), requested(at(0)), denied("c2", at(9)), approved("c1", at(9))))
                        .click()
                        .eventId())
                .isEqualTo("c1");
    }

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
    void theOtherDecisionByPhoneRefusesTheClickAndSaysWhoWhatAndWhen() {
        // Given
        var byPhone = decidedByPhone("p1", at(5), DENIED);
        // When
        var step = Ledgers.next(at(11), requested(at(0)), byPhone, approved("c1", at(10)));
        // Then
        assertThat(refusal(step)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(refuse(step).detail())
                .contains("nik@nikpot.com")
                .contains("denied")
                .contains("by phone")
                .contains("2026-11-21 09:00:05 UTC");
    }

    @Test
    void theSameDecisionByPhoneMakesTheClickHarmless() {
        // When
        var step = Ledgers.next(
                at(11), requested(at(0)), decidedByPhone("p1", at(5), APPROVED), approved("c1", at(10)));
        // Then
        assertThat(step).isEqualTo(new Step.Settled<>(at(10)));
    }

    @Test
    void afterARelayedClickAnEqualOneIsHarmlessAndAnotherRefused() {
        // Given
        SpecificRecord[] records = {
            requested(at(0)),
            approved("c1", at(9)),
            attempted("a1", 1, 0, "c1", at(9)),
            relayed("c1", APPROVED, at(9)),
            approved("c2", at(10)),
            denied("c3", at(11))
        };
        // When
        var step = Ledgers.next(at(12), records);
        // Then
        assertThat(refuse(step).click().eventId()).isEqualTo("c3");
        assertThat(refusal(step)).isEqualTo(Refusal.ALREADY_DECIDED);
        assertThat(refuse(step).detail()).contains("tess.tech@msp.example").contains("in the ticket");
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
    void nothingIsSentAfterTheRequestEnded() {
        // Given
        SpecificRecord[] records = {requested(at(0)), approved("c1", END.minusSeconds(5))};
        // When
        var before = Ledgers.next(END.minusMillis(1), records);
        var after = Ledgers.next(END, records);
        // Then
        relay(before);
        assertThat(refusal(after)).isEqualTo(Refusal.ENDED);
        assertThat(refuse(after).detail()).contains("2026-11-25 09:00:00 UTC");
    }

    @Test
    void nothingIsSentAfterIdemeumSaidThatItExpired() {
        assertThat(refusal(Ledgers.next(at(11), requested(at(0)), approved("c1", at(9)), expired(at(10)))))
                .isEqualTo(Refusal.ENDED);
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
                .isEqualTo(new Step.Stuck<>(
                        "idemeum-credentials", "check the key", at(12), Optional.of(at(312))));
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
                .isEqualTo(new Step.Stuck<>(
                        "idemeum-credentials", "check the key", at(12), Optional.of(at(613))));
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

    @Test
    void aClickMadeAgainAfterItsRefusalIsJudgedAgain() {
        // Given
        var wrong = Events.clicked("c1", at(9), APPROVED, "Contoso", null, null);
        var refusal = refused("c1", APPROVED, at(10));
        var mended = Events.clicked("c1", at(20), APPROVED, "Demo PAM tenant", null, null);
        // When
        var settled = Ledgers.next(at(21), requested(at(0)), wrong, refusal, wrong);
        var again = Ledgers.next(at(21), requested(at(0)), wrong, refusal, mended);
        // Then
        assertThat(settled).isInstanceOf(Step.LookAgain.class);
        assertThat(relay(again).click().receivedAt()).isEqualTo(at(20));
    }

    @Test
    void giveUpSettlesAndReopenTakesUpAgain() {
        // Given
        var giveUp = command(new GiveUp(Events.REQUEST), at(50));
        // When
        var gaveUp = Ledgers.next(at(60), and(stuck(), giveUp));
        var reopened = Ledgers.next(at(71), and(stuck(), giveUp, command(new Reopen(Events.REQUEST), at(70))));
        // Then
        assertThat(gaveUp).isEqualTo(new Step.Settled<>(at(50)));
        relay(reopened);
    }

    @Test
    void anOldClickIsNotActedOnUnlessReopened() {
        // Given
        var now = at(Duration.ofDays(31));
        SpecificRecord[] records = {requested(at(0)), approved("c1", at(10))};
        // When
        var forgotten = Ledgers.next(now, records);
        var reopened = Ledgers.next(now, and(records, command(new Reopen(Events.REQUEST), now)));
        // Then
        assertThat(forgotten).isEqualTo(new Step.Settled<>(END));
        assertThat(refusal(reopened)).isEqualTo(Refusal.ENDED);
    }

    @Test
    void aRequestWithoutClicksIsLookedAtWhenItEnds() {
        assertThat(Ledgers.next(at(1), requested(at(0)))).isEqualTo(new Step.LookAgain<>(END));
        assertThat(Ledgers.next(END, requested(at(0)))).isEqualTo(new Step.Settled<>(END));
    }

    @Test
    void whatConcernsNoElevationRequestIsSettled() {
        assertThat(Ledgers.next(at(1), Events.opened(1, at(0)))).isEqualTo(new Step.Settled<>(at(0)));
    }

    @Test
    void anUnknownTenantIsStuckUntilItsFileComes() {
        // Given
        var ledger = Ledgers.of(requested(at(0)), approved("c1", at(10)));
        // When
        var step = Ledgers.reconciliation(Tenants.of())
                .next(new Situation<>("No Tenant's Name", Events.REQUEST, ledger, null, at(11)));
        // Then
        assertThat(step)
                .isInstanceOfSatisfying(Step.Stuck.class, stuck -> assertThat(stuck.reason())
                        .isEqualTo("tenant-unknown"));
    }

    private static SpecificRecord[] stuck() {
        return new SpecificRecord[] {
            requested(at(0)), approved("c1", at(10)), attempted("a1", 1, 0, "c1", at(11)), stuckFact("a1", at(12))
        };
    }

    private static SpecificRecord[] and(SpecificRecord[] records, SpecificRecord... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(records), java.util.Arrays.stream(more))
                .toArray(SpecificRecord[]::new);
    }

    private static SpecificRecord attempted(String id, int number, int doubts, String because, Instant at) {
        return fact("f-" + id, at, new RelayAttempted(attempt(id, number, doubts, at), because));
    }

    private static SpecificRecord withdrawn(String id, String reason, Instant at) {
        return fact("w-" + id, at, new RelayWithdrawn(id, reason));
    }

    private static SpecificRecord stuckFact(String attempt, Instant at) {
        return fact("s-" + attempt, at, new DecisionStuck("c1", "idemeum-credentials", "check the key", attempt));
    }

    private static SpecificRecord relayed(String because, Decision decision, Instant submitted) {
        return fact(
                "r-" + because,
                submitted,
                new DecisionRelayed(because, decision, submitted, "USER", null, "tess.tech@msp.example"));
    }

    private static SpecificRecord refusedHere(String because, Instant at) {
        return fact(
                "n-" + because, at, new DecisionRefused(because, APPROVED, Refusal.WRONG_TICKET, "no", null, null));
    }

    private static SpecificRecord refused(String because, Decision decision, Instant at) {
        return fact(
                "n-" + because, at, new DecisionRefused(because, decision, Refusal.REFUSED_BY_IDEMEUM, "no", null, null));
    }
}
