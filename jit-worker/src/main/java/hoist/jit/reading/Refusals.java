package hoist.jit.reading;

import hoist.connections.halo.HaloReason;
import hoist.halo.HaloException;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.StuckReason;
import hoist.schemas.jit.TicketReadStuck;
import hoist.vendor.Again;
import java.time.Duration;
import java.util.Optional;

/**
 * What Halo's refusals mean for the ticket or the sweep: here and nowhere else.
 */
record Refusals(Turn<WatchState> turn) {

    Outcome of(HaloException failure) throws InterruptedException {
        return switch (failure.again()) {
            case Again.Never(Again.Why why, String reason) -> stuck(HaloReason.of(why), reason);
            case Again.Later(Optional<Duration> after) -> new Outcome.VendorTrouble(after);
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
        };
    }

    /** A person has to act. Told again each time the same is met: the pause before the next try counts from the latest. */
    private Outcome stuck(StuckReason reason, String detail) throws InterruptedException {
        turn.tell(new TicketReadStuck(TicketWatch.ticketOf(turn.entry()).orElse(null), reason.word(), detail));
        return new Outcome.Told();
    }
}
