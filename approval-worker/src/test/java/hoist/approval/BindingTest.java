package hoist.approval;

import static hoist.approval.Events.REQUEST;
import static hoist.approval.Events.TICKET;
import static hoist.approval.Events.at;
import static hoist.approval.Events.clicked;
import static hoist.approval.Events.opened;
import static hoist.approval.Events.requested;
import static hoist.approval.Events.tenant;
import static hoist.schemas.elevation.Decision.APPROVED;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.DecisionAction.Refuse;
import hoist.approval.plan.DecisionAction.Relay;
import hoist.reconciler.Step;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.decision.Refusal;
import hoist.tenants.Tenant;
import java.net.URI;
import java.time.Instant;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule A2. */
class BindingTest {
    private static final Tenant TICKETS_BY_IDEMEUM =
            tenant(true, Set.of("USER"), URI.create("https://nikmsp.idemeum.com"));

    @Test
    void aBoundClickIsSentWithTheRequestsOwnNameOfTheCustomer() {
        // Given
        var click = clicked("c1", at(10), APPROVED, " demo pam TENANT ", "USER", TICKET);
        // When
        var step = Ledgers.next(at(11), requested(at(0)), opened(TICKET, at(5)), click);
        // Then
        assertThat(relay(step).customerName()).isEqualTo("Demo PAM tenant");
        assertThat(relay(step).free()).isEqualTo(new Standing.Free(1, 0));
    }

    @ParameterizedTest
    @CsvSource({"Demo PAM tenant", "demo pam tenant", "demo-nikpot", "' DEMO-NikPot\t'"})
    void displayNameAndNameBothName(String customer) {
        // Given
        var click = clicked("c1", at(10), APPROVED, customer, "USER", null);
        // When
        var step = Ledgers.next(at(11), requested(at(0)), click);
        // Then
        relay(step);
    }

    @ParameterizedTest
    @CsvSource({"Contoso Ltd", "Demo", "''", "Demo  PAM tenant"})
    void anotherCustomerIsRefusedWithoutNamingTheRightOne(String customer) {
        // Given
        var click = clicked("c1", at(10), APPROVED, customer, "USER", TICKET);
        // When
        var step = Ledgers.next(at(11), requested(at(0)), opened(TICKET, at(5)), click);
        // Then
        assertThat(refusal(step)).isEqualTo(Refusal.WRONG_CUSTOMER);
        assertThat(refuse(step).detail()).doesNotContainIgnoringCase("Demo PAM").contains("CFidemeumCustomerName");
    }

    @Test
    void anUnknownRequestIsWaitedForAMinute() {
        // Given
        var click = Events.approved("c1", at(10));
        // When
        var early = Ledgers.next(at(69), click);
        var late = Ledgers.next(at(70), click);
        // Then
        assertThat(early).isEqualTo(new Step.LookAgain<>(at(70)));
        assertThat(refusal(late)).isEqualTo(Refusal.UNKNOWN_REQUEST);
    }

    @Test
    void aRequestThatComesAfterItsClickIsEnough() {
        relay(Ledgers.next(at(69), Events.approved("c1", at(10)), requested(at(12))));
    }

    @Test
    void aTicketThatIsNotOpenedYetIsWaitedForAMinute() {
        // Given
        SpecificRecord[] records = {requested(at(0)), clicked("c1", at(10), APPROVED, "demo-nikpot", null, TICKET)};
        // When
        var early = Ledgers.next(at(69), records);
        var late = Ledgers.next(at(70), records);
        // Then
        assertThat(early).isEqualTo(new Step.LookAgain<>(at(70)));
        assertThat(refusal(late)).isEqualTo(Refusal.WRONG_TICKET);
    }

    @Test
    void anotherTicketIsRefusedAtOnceAndTheRightOneNamed() {
        // Given
        var click = clicked("c1", at(10), APPROVED, "demo-nikpot", null, 99L);
        // When
        var step = Ledgers.next(at(11), requested(at(0)), opened(TICKET, at(5)), click);
        // Then
        assertThat(refusal(step)).isEqualTo(Refusal.WRONG_TICKET);
        assertThat(refuse(step).detail()).contains("4711");
    }

    @Test
    void whereIdemeumMakesTheTicketsAnUnknownRequestIsSentAtOnceWithTheClicksOwnName() {
        // Given
        var ledger = Ledgers.of(clicked("c1", at(10), APPROVED, " Contoso Ltd ", null, 99L));
        // When
        var step = Ledgers.next(TICKETS_BY_IDEMEUM, at(10), ledger);
        // Then
        assertThat(relay(step).customerName()).isEqualTo("Contoso Ltd");
    }

    @Test
    void whereIdemeumMakesTheTicketsAKnownRequestStillNeedsItsCustomer() {
        // Given
        var ledger = Ledgers.of(requested(at(0)), clicked("c1", at(10), APPROVED, "Contoso Ltd", null, 99L));
        // When
        var step = Ledgers.next(TICKETS_BY_IDEMEUM, at(10), ledger);
        // Then
        assertThat(refusal(step)).isEqualTo(Refusal.WRONG_CUSTOMER);
    }

    @Test
    void whereIdemeumMakesTheTicketsAnUnknownRequestStillEndsInTime() {
        // Given
        var ledger = Ledgers.of(Events.approved("c1", at(10)));
        Instant end = at(10).plus(Events.tenant().lives().elevation());
        // When
        var before = Ledgers.next(TICKETS_BY_IDEMEUM, end.minusMillis(1), ledger);
        var after = Ledgers.next(TICKETS_BY_IDEMEUM, end, ledger);
        // Then
        relay(before);
        assertThat(refusal(after)).isEqualTo(Refusal.ENDED);
    }

    @Test
    void aModeOutsideTheAllowListIsRefused() {
        // Given
        var click = clicked("c1", at(10), APPROVED, "demo-nikpot", "TENANT", null);
        var wider = tenant(false, Set.of("USER", "TENANT"), URI.create("https://nikmsp.idemeum.com"));
        // When
        var refused = Ledgers.next(at(11), requested(at(0)), click);
        var sent = Ledgers.next(wider, at(11), Ledgers.of(requested(at(0)), click));
        // Then
        assertThat(refusal(refused)).isEqualTo(Refusal.OTHER);
        assertThat(refuse(refused).detail()).contains("TENANT").contains("USER");
        assertThat(relay(sent).click().mode()).isEqualTo("TENANT");
    }

    @Test
    void anApprovalWithoutAModeIsForTheUser() {
        assertThat(relay(Ledgers.next(at(11), requested(at(0)), Events.approved("c1", at(10))))
                        .click()
                        .mode())
                .isEqualTo("USER");
    }

    static Relay relay(Step<DecisionAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        var action = ((Step.Act<DecisionAction>) step).action();
        assertThat(action).as(REQUEST).isInstanceOf(Relay.class);
        return (Relay) action;
    }

    static Refuse refuse(Step<DecisionAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        var action = ((Step.Act<DecisionAction>) step).action();
        assertThat(action).isInstanceOf(Refuse.class);
        return (Refuse) action;
    }

    static Refusal refusal(Step<DecisionAction> step) {
        return refuse(step).refusal();
    }
}
