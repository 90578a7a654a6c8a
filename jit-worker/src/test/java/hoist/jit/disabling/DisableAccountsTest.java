package hoist.jit.disabling;

import static hoist.jit.account.Events.ACCOUNT;
import static hoist.jit.account.Events.CUSTOMER;
import static hoist.jit.account.Events.TECHNICIAN;
import static hoist.jit.account.Events.TICKET;
import static hoist.jit.account.Events.asked;
import static hoist.jit.account.Events.closed;
import static hoist.jit.account.Events.command;
import static hoist.jit.account.Events.ended;
import static hoist.jit.account.Events.granted;
import static hoist.jit.account.Events.left;
import static hoist.jit.disabling.AtIdemeum.SOON;
import static hoist.jit.disabling.AtIdemeum.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.account.AccountState;
import hoist.jit.account.Ledgers;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableCause;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.operator.RepeatEffect;
import hoist.schemas.operator.RepeatableEffect;
import hoist.simulators.faults.Fault;
import hoist.simulators.idemeum.NewJitGrant;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is disabled, when and how often. */
@Execution(ExecutionMode.CONCURRENT)
class DisableAccountsTest {
    private final AtIdemeum at = new AtIdemeum(Ledgers.PATIENCE);

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    void anOperatorHasAnAccountDisabledThatSomebodyTurnedOnAgain() {
        // Given
        var grant = at.granted();
        at.log.write(asked("a1", now()));
        at.awaitDisabled();
        var again = command(new RepeatEffect(ACCOUNT, RepeatableEffect.DISABLE_ACCOUNTS), now());
        // When
        at.log.write(again);
        at.log.write(again);
        // Then
        await().atMost(SOON).until(() -> at.log.bodies(JitDisabled.class).size() == 2);
        assertThat(at.log.bodies(JitDisabled.class).getLast().getBecause()).isEqualTo(again.getEventId());
        assertThat(at.isOn(grant)).isFalse();
        assertThat(at.calls()).isEqualTo(2);
    }

    @Test
    void anAskIsCarriedOutAtOnce() {
        // Given
        var grant = at.granted();
        // When
        at.log.write(asked("a1", now()));
        // Then
        var disabled = at.awaitDisabled();
        assertThat(at.isOn(grant)).isFalse();
        assertThat(disabled.getBecause()).isEqualTo("a1");
        assertThat(disabled.getCause()).isEqualTo(DisableCause.ASKED_FOR);
        assertThat(disabled.getGrantIds()).containsExactly(grant.id());
        assertThat(disabled.getTicketIds()).containsExactly(TICKET);
        assertThat(disabled.getSecondsFromCause()).isBetween(0.0, SOON.toSeconds() * 1.0);
        assertThat(at.calls()).isEqualTo(1);
        assertThat(at.log.lastFact().getCustomerDisplayName()).isEqualTo(CUSTOMER);
        assertThat(at.log.lastFact().getTechnicianEmail()).isEqualTo(TECHNICIAN);
    }

    @Test
    void theTimeFromTheTicketsCloseIsMeasured() {
        // Given
        at.granted();
        // When
        at.log.write(closed("c1", TICKET, now().minusSeconds(100), now(), List.of()));
        // Then
        assertThat(at.awaitDisabled().getSecondsFromCause()).isGreaterThanOrEqualTo(100);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(at.meters
                                .get("hoist.jit.close.to.disabled")
                                .tag("cause", "ticket_closed")
                                .timer()
                                .mean(TimeUnit.SECONDS))
                        .isGreaterThanOrEqualTo(100));
    }

    @Test
    void aCloseDisablesNobodyElsesAccountsAndNoneElsewhere() {
        // Given
        var grant = at.granted();
        var elsewhere = at.idemeum.grant(new NewJitGrant("Contoso Ltd", TECHNICIAN, null));
        var another = at.idemeum.grant(new NewJitGrant(CUSTOMER, "tess.tech@msp.example", null));
        // When
        at.log.write(closed("c1", TICKET, now()));
        // Then
        at.awaitDisabled();
        assertThat(at.isOn(grant)).isFalse();
        assertThat(at.isOn(elsewhere)).isTrue();
        assertThat(at.isOn(another)).isTrue();
    }

    @Test
    void theSameCloseAHundredTimesIsOneCall() {
        // Given
        at.granted();
        var closedAt = now();
        // When
        IntStream.range(0, 100)
                .forEach(each -> at.log.write(closed("c" + each, TICKET, closedAt, closedAt, List.of())));
        // Then
        at.awaitDisabled();
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> at.calls() == 1);
    }

    @Test
    void whileAnotherTicketIsOpenItIsToldAndNothingIsCalled() {
        // Given
        var grant = at.granted();
        // When
        at.log.write(closed("c1", TICKET, now(), now(), List.of(8L, 9L)));
        // Then
        await().atMost(SOON).until(() -> !at.log.bodies(JitHeld.class).isEmpty());
        assertThat(at.log.bodies(JitHeld.class)).containsExactly(new JitHeld("c1", TICKET, 8L));
        assertThat(at.isOn(grant)).isTrue();
        assertThat(at.calls()).isZero();
    }

    @Test
    void atTheEndOfItsLifeAnAccountIsDisabled() {
        // Given an account that idemeum forgot to end
        var grant = at.idemeum.grant(new NewJitGrant(CUSTOMER, TECHNICIAN, null));
        // When
        at.log.write(granted(grant.id(), grant.grantedAt(), now(), now().plusSeconds(1), null));
        // Then
        assertThat(at.awaitDisabled().getBecause()).isEqualTo("e-" + grant.id() + "#life");
        assertThat(at.isOn(grant)).isFalse();
    }

    @Test
    void whoLeftIsLockedOut() {
        // Given
        var grant = at.granted();
        // When
        at.log.write(left("l1", now()));
        // Then
        assertThat(at.awaitDisabled().getCause()).isEqualTo(DisableCause.TECHNICIAN_LEFT);
        assertThat(at.isOn(grant)).isFalse();
    }

    @Test
    void anAskWhileACallIsUnderWayMakesAnother() {
        // Given
        at.granted();
        at.idemeum
                .faults()
                .next(1, "POST", AtIdemeum.DISABLE, Fault.afterApply(() -> at.log.write(asked("a2", now()))));
        // When
        at.log.write(asked("a1", now()));
        // Then
        await().atMost(SOON).until(() -> at.log.bodies(JitDisabled.class).size() == 2);
        assertThat(at.log.bodies(JitDisabled.class))
                .extracting(JitDisabled::getBecause)
                .containsExactly("a1", "a2");
    }

    @Test
    void anAccountGivenWhileACallIsUnderWayStaysOnInTheLedger() {
        // Given
        var grant = at.granted();
        at.idemeum.faults().next(1, "POST", AtIdemeum.DISABLE, Fault.afterApply(at::granted));
        // When
        at.log.write(closed("c1", TICKET, now()));
        // Then
        assertThat(at.awaitDisabled().getGrantIds()).containsExactly(grant.id());
        var ledger = ((AccountState.OfAccount) at.log.state(ACCOUNT)).ledger();
        assertThat(ledger.live()).hasSize(1).doesNotContainKey(grant.id());
    }

    @Test
    void whatIsAskedBetweenTheAnnouncementAndItsReadingIsAnsweredByTheSameCall() {
        // Given
        at.granted();
        at.log.beforeNext(DisableAttempted.class, () -> at.log.write(asked("a2", now())));
        // When
        at.log.write(asked("a1", now()));
        // Then
        assertThat(at.awaitDisabled().getAlsoBecause()).containsExactly("a2");
        assertThat(at.calls()).isEqualTo(1);
    }

    @Test
    void whatEndedBeforeTheCallIsNotCalledFor() {
        // Given
        var grant = at.granted();
        at.log.beforeNext(DisableAttempted.class, () -> at.log.write(ended(grant.id(), now())));
        // When
        at.log.write(closed("c1", TICKET, now()));
        // Then
        await().atMost(SOON).until(() -> !at.log.bodies(DisableWithdrawn.class).isEmpty());
        await().during(Duration.ofMillis(300)).atMost(SOON).until(() -> at.calls() == 0);
    }
}
