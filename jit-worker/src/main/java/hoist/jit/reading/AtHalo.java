package hoist.jit.reading;

import hoist.halo.Halo;
import hoist.halo.Ticket;
import hoist.jit.ticket.Patience;
import hoist.jit.ticket.TenantLedger;
import hoist.jit.ticket.TicketLedger;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.Turn;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What every act works with: its turn, the tenant, and the tenant's Halo. */
record AtHalo(Turn<WatchState> turn, Tenant tenant, Halo halo, Patience patience, ReadingMetrics metrics) {

    /** The ledger of the ticket that the turn is about. */
    TicketLedger ticket() {
        return switch (turn.state()) {
            case WatchState.OfTicket(TicketLedger ledger) -> ledger;
            case WatchState.OfSweep _, WatchState.OfTenant _ -> throw new IllegalStateException("no ticket");
        };
    }

    /** What is watched at the tenant's Halo. */
    TenantLedger watched() {
        return turn.tenantWide()
                .map(state -> state instanceof WatchState.OfTenant(TenantLedger ledger) ? ledger : null)
                .orElse(TenantLedger.UNKNOWN);
    }

    /**
     * When a closed ticket was closed, by Halo's clock. Where Halo does not say, or the ticket is gone, it is when that was first
     * noticed: noticing it again, for example because of our own note, must not make it another close.
     */
    Instant closedAt(Optional<Ticket> ticket, Instant noticedAt) {
        return ticket.flatMap(Ticket::closedAt)
                .or(() -> Optional.ofNullable(ticket().reading().closedAt()))
                .orElse(noticedAt)
                .truncatedTo(ChronoUnit.MILLIS);
    }

    /** How long an account is watched. */
    Duration life() {
        return tenant.lives().jitGrantMaximum();
    }
}
