package hoist.approval;

import static hoist.approval.BindingTest.refusal;
import static hoist.approval.BindingTest.refuse;
import static hoist.approval.BindingTest.relay;
import static hoist.approval.Events.approved;
import static hoist.approval.Events.at;
import static hoist.approval.Events.command;
import static hoist.approval.Events.decidedByPhone;
import static hoist.approval.Events.denied;
import static hoist.approval.Events.expired;
import static hoist.approval.Events.requested;
import static hoist.approval.Facts.and;
import static hoist.approval.Facts.attempted;
import static hoist.approval.Facts.refused;
import static hoist.approval.Facts.relayed;
import static hoist.approval.Facts.stuck;
import static hoist.schemas.elevation.Decision.APPROVED;
import static hoist.schemas.elevation.Decision.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.plan.DecisionAction;
import hoist.reconciler.Pace;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.schemas.decision.Refusal;
import hoist.schemas.operator.GiveUp;
import hoist.schemas.operator.Reopen;
import hoist.tenants.Tenants;
import java.time.Duration;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Rules A3 and A5, and ends. */
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
        var step =
                Ledgers.next(at(11), requested(at(0)), decidedByPhone("p1", at(5), APPROVED), approved("c1", at(10)));
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
        assertThat(Ledgers.next(at(21), requested(at(0)), wrong, refused("c1", APPROVED, at(8))))
                .as("refused by a clock that is behind")
                .isInstanceOf(Step.LookAgain.class);
        assertThat(relay(again).click().receivedAt()).isEqualTo(at(20));
    }

    @Test
    void giveUpEndsTheClickAndReopenTakesItUpAgain() {
        // Given
        var giveUp = command(new GiveUp(Events.REQUEST), at(50));
        // When
        var gaveUp = Ledgers.next(at(60), and(stuck(), giveUp));
        var reopened = Ledgers.next(at(71), and(stuck(), giveUp, command(new Reopen(Events.REQUEST), at(70))));
        // Then
        assertThat(gaveUp).isEqualTo(new Step.LookAgain<>(END));
        relay(reopened);
    }

    @Test
    void aClickAfterTheGiveUpCounts() {
        // Given
        var giveUp = command(new GiveUp(Events.REQUEST), at(50));
        // When
        var step = Ledgers.next(at(61), and(stuck(), giveUp, denied("c2", at(60))));
        // Then
        assertThat(relay(step).click().eventId()).isEqualTo("c2");
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
                .isInstanceOfSatisfying(
                        Step.Stuck.class, stuck -> assertThat(stuck.reason()).isEqualTo("tenant-unknown"));
    }
}
