package hoist.jit.reading;

import hoist.halo.HaloException;
import hoist.jit.ticket.Obstacle;
import hoist.jit.ticket.SweepLedger;
import hoist.jit.ticket.TicketLedger;
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
 *
 * @param lookAgain after what time it is seen by ourselves whether the cause is gone
 */
record Refusals(Turn<WatchState> turn, Duration lookAgain) {

    Outcome of(HaloException failure) throws InterruptedException {
        return switch (failure.again()) {
            case Again.Never(Again.Why why, String reason) -> stuck("halo-" + word(why), reason);
            case Again.Later(Optional<Duration> after) -> new Outcome.VendorTrouble(after);
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
        };
    }

    /** A person has to act. Told once: as long as the reason stays the same the fact that is there says it. */
    private Outcome stuck(String reason, String detail) throws InterruptedException {
        if (known().map(Obstacle::reason).equals(Optional.of(reason))) {
            return new Outcome.LookAgain(turn.now().plus(lookAgain));
        }
        turn.tell(new TicketReadStuck(TicketWatch.ticketOf(turn.entry()).orElse(null), reason, detail));
        return new Outcome.Told();
    }

    private Optional<Obstacle> known() {
        return switch (turn.state()) {
            case WatchState.OfTicket(TicketLedger ledger) -> Optional.ofNullable(ledger.obstacle());
            case WatchState.OfSweep(SweepLedger ledger) -> Optional.ofNullable(ledger.obstacle());
            case WatchState.OfTenant _ -> Optional.empty();
        };
    }

    private static String word(Again.Why why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
