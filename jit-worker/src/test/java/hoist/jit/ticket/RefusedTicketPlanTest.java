package hoist.jit.ticket;

import static hoist.jit.ticket.Records.START;
import static hoist.jit.ticket.Records.TICKET;
import static hoist.jit.ticket.Records.closedHint;
import static hoist.jit.ticket.Records.granted;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Step;
import hoist.schemas.operator.RetryNow;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the plan makes of tickets that cannot be read. */
class RefusedTicketPlanTest {
    private static final Instant NOW = START.plusSeconds(5);

    @Test
    void whereHaloRefusesAPersonHasToActAndItIsTriedAgainFromTimeToTime() {
        // Given
        var folded = new Folded(granted(START), closedHint(START), Records.stuck(TICKET, "halo-rights", NOW));
        var again = NOW.plus(Duration.ofMinutes(10));

        // Then
        assertThat(folded.ticket(NOW.plusSeconds(1)))
                .isEqualTo(new Step.Stuck<WatchAction>(
                        "halo-rights", "Give the application the right to read.", START, Optional.of(again)));
        assertThat(action(folded.ticket(again))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void operatorMayHaveItTriedAgainAtOnce() {
        // Given
        var folded = new Folded(granted(START), closedHint(START), Records.stuck(TICKET, "halo-rights", NOW));

        // When
        folded.and(Records.command(NOW.plusSeconds(1), new RetryNow("ticket/" + TICKET)));

        // Then
        assertThat(action(folded.ticket(NOW.plusSeconds(2)))).isInstanceOf(WatchAction.ReadTicket.class);
    }

    @Test
    void ticketOfAnUnknownTenantWaitsForTheTenantsFile() {
        // Given
        var nobody = new TenantsNow(Tenants.of(), Clock.systemUTC());

        // Then
        assertThat(new Folded(nobody, granted(START), closedHint(START)).ticket(NOW))
                .isEqualTo(new Step.LookAgain<>(NOW.plusSeconds(30)));
    }

    private static WatchAction action(Step<WatchAction> step) {
        assertThat(step).isInstanceOf(Step.Act.class);
        return ((Step.Act<WatchAction>) step).action();
    }
}
