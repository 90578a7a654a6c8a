package hoist.jit.disabling;

import static hoist.jit.account.Events.ACCOUNT;
import static hoist.jit.account.Events.TECHNICIAN;
import static hoist.jit.account.Events.TICKET;
import static hoist.jit.account.Events.asked;
import static hoist.jit.account.Events.closed;
import static hoist.jit.account.Events.command;
import static hoist.jit.account.Events.ended;
import static hoist.jit.account.Events.granted;
import static hoist.jit.disabling.AtIdemeum.DISABLE;
import static hoist.jit.disabling.AtIdemeum.SOON;
import static hoist.jit.disabling.AtIdemeum.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.jit.account.Ledgers;
import hoist.jit.plan.Patience;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.operator.RetryNow;
import hoist.simulators.faults.Fault;
import hoist.simulators.faults.Moment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule J4: nothing but idemeum's yes counts, and whatever goes wrong it is tried again. */
@Execution(ExecutionMode.CONCURRENT)
class TroubleAtIdemeumTest {
    /** Alarmed after a second, tries again after two. */
    private static final Patience SHORT =
            new Patience(Duration.ofDays(3), Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofSeconds(2));

    private AtIdemeum at = new AtIdemeum(Ledgers.PATIENCE);

    @AfterEach
    void stop() {
        at.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void anErrorAfterIdemeumAppliedItIsRepeatedWithoutHarm(int status) {
        // Given
        var grant = at.granted();
        at.idemeum.faults().next(1, "POST", DISABLE, Fault.errorPage(status, Moment.AFTER_APPLY));
        // When
        at.log.write(closed("c1", TICKET, now()));
        // Then
        at.awaitDisabled();
        assertThat(at.isOn(grant)).isFalse();
        assertThat(at.log.bodies(DisableAttempted.class)).hasSize(2);
    }

    @Test
    void aLostAnswerIsRepeatedWithoutHarm() {
        // Given
        at.granted();
        at.idemeum.faults().next(1, "POST", DISABLE, Fault.dropAfterApply());
        // When
        at.log.write(asked("a1", now()));
        // Then
        at.awaitDisabled();
        assertThat(at.log.bodies(DisableAttempted.class).getLast().getAttempt().getDoubts())
                .isEqualTo(1);
    }

    @Test
    void tooManyCallsIsTriedAgainWithoutDoubt() {
        // Given
        at.idemeum.faults().next(1, "POST", DISABLE, Fault.tooManyRequests(Duration.ofSeconds(1)));
        // When
        at.log.write(asked("a1", now()));
        // Then
        at.awaitDisabled();
        assertThat(at.log.bodies(DisableWithdrawn.class)).hasSize(1);
        assertThat(at.log.bodies(DisableAttempted.class).getLast().getAttempt().getDoubts())
                .isZero();
    }

    @Test
    void aDownIdemeumIsToldOnceShownAsStuckAndTriedUntilItIsUp() {
        // Given
        at.close();
        at = new AtIdemeum(SHORT);
        var grant = at.granted();
        at.idemeum.stop();
        at.log.write(closed("c1", TICKET, now()));
        await().atMost(SOON).until(() -> at.log.stuck("idemeum-unreachable") == 1);
        var tried = at.log.bodies(DisableAttempted.class).size();
        await().atMost(SOON).until(() -> at.log.bodies(DisableAttempted.class).size() > tried + 1);
        // When
        at.idemeum.start();
        // Then
        at.awaitDisabled();
        assertThat(at.isOn(grant)).isFalse();
        assertThat(at.log.bodies(JitDisableStuck.class)).singleElement().satisfies(stuck -> {
            assertThat(stuck.getReason()).isEqualTo("idemeum-unreachable");
            assertThat(stuck.getTicketIds()).containsExactly(TICKET);
        });
        await().atMost(SOON).until(() -> at.log.stuck("idemeum-unreachable") == 0);
    }

    @Test
    void aWrongKeyIsToldOnceAndANewOneGoesThroughByItself() {
        // Given
        at.tenants.change(Ledgers.tenant(at.idemeum.address(), "wrong-key"));
        at.log.write(asked("a1", now()));
        await().atMost(SOON).until(() -> !at.log.bodies(JitDisableStuck.class).isEmpty());
        at.log.write(command(new RetryNow(ACCOUNT), now().plusMillis(5)));
        await().atMost(SOON).until(() -> !at.log.bodies(DisableWithdrawn.class).isEmpty());
        // When
        at.tenants.change(Ledgers.tenant(at.idemeum.address(), "idemeum-key"));
        at.log.reconsider();
        // Then
        at.awaitDisabled();
        assertThat(at.log.bodies(JitDisableStuck.class)).singleElement().satisfies(stuck -> {
            assertThat(stuck.getReason()).isEqualTo("idemeum-credentials");
            assertThat(stuck.getDetail()).doesNotContain("wrong-key");
        });
    }

    @Test
    void aCustomerThatIdemeumDoesNotKnowNeedsAPerson() {
        // When
        at.log.write(new JitEvent(
                "a1", "nikmsp", now(), now(), "halo", "Nobody Ltd", TECHNICIAN, new JitDisableRequested(7L, "halo")));
        // Then
        await().atMost(SOON).until(() -> !at.log.bodies(JitDisableStuck.class).isEmpty());
        var stuck = at.log.bodies(JitDisableStuck.class).getFirst();
        assertThat(stuck.getReason()).isEqualTo("idemeum-account-unknown");
        assertThat(stuck.getTicketIds()).isEqualTo(List.of(7L));
        assertThat(at.log.bodies(JitDisabled.class)).isEmpty();
    }

    @Test
    void theSameNoToWhatIsLeftOfTheCausesIsToldOnceMoreAndWaits() {
        // Given an obstacle that the end of an account met, and an older ask beside it, in a ticket that was told
        at.tenants.change(Ledgers.tenant(at.idemeum.address(), "wrong-key"));
        at.log.write(granted("g1", now(), now(), now(), TICKET));
        await().atMost(SOON).until(() -> at.log.bodies(JitDisableStuck.class).size() == 1);
        at.log.write(asked("a0", now().minusSeconds(30), 7L));
        await().atMost(SOON).until(() -> at.log.bodies(JitDisableStuck.class).size() == 2);
        // When the account is gone
        at.log.write(ended("g1", now()));
        // Then
        await().atMost(SOON).until(() -> at.log.bodies(JitDisableStuck.class).size() == 3);
        await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> at.calls() == 2);
        assertThat(at.log.bodies(JitDisableStuck.class).getLast().getBecause()).isEqualTo("a0");
        assertThat(at.log.bodies(JitDisableStuck.class).getLast().getTicketIds())
                .isEmpty();
        assertThat(at.log.stuck("idemeum-credentials")).isEqualTo(1);
    }
}
