package hoist.jit.reading;

import hoist.halo.HaloException;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.jit.TicketReadStuck;
import hoist.vendor.Again;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What Halo's refusals mean for the ticket or the sweep: here and nowhere else.
 */
record Refusals(Turn<WatchState> turn) {

    Outcome of(HaloException failure) throws InterruptedException {
        return switch (failure.again()) {
            case Again.Never(Again.Why why, String reason) -> stuck("halo-" + word(why), reason);
            case Again.Later(Optional<Duration> after) -> new Outcome.VendorTrouble(after);
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
        };
    }

    /** A person has to act. Told again each time the same is met: the pause before the next try counts from the latest. */
    private Outcome stuck(String reason, String detail) throws InterruptedException {
        turn.tell(new TicketReadStuck(TicketWatch.ticketOf(turn.entry()).orElse(null), reason, detail));
        return new Outcome.Told();
    }

    private static String word(Again.Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
