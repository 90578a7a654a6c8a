package hoist.jit.reading;

import hoist.halo.Ticket;
import hoist.jit.reading.ReadingMetrics.What;
import hoist.jit.ticket.Account;
import hoist.jit.ticket.WatchAction;
import hoist.reconciler.Outcome;
import hoist.schemas.jit.ClosedTicket;
import hoist.schemas.jit.TicketsSwept;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what changed at Halo in bulk, because Halo sends each webhook once (rule J5). */
record Sweep(AtHalo at) {

    Outcome act(WatchAction.Sweep wanted) throws InterruptedException {
        var began = at.turn().now();
        var known = at.watched().knownTickets(at.life(), began);
        var accounts = at.watched().watched(at.life(), began);
        var closed = rows(wanted, known)
                .filter(Ticket::closed)
                .filter(row -> matters(row, known, accounts))
                .map(row -> new ClosedTicket(row.id(), closedAt(row, began)))
                .distinct()
                .toList();
        at.turn().tell(new TicketsSwept(wanted.from(), began, closed));
        at.metrics().count(What.SWEPT);
        return new Outcome.Told();
    }

    private Stream<Ticket> rows(WatchAction.Sweep wanted, Set<Long> known) {
        var changed = at.halo().ticketsChangedSince(wanted.from()).stream();
        return switch (wanted.reach()) {
            case CHANGES -> changed;
            case CHANGES_AND_KNOWN_TICKETS ->
                known.isEmpty() ? changed : Stream.concat(changed, at.halo().tickets(known).stream());
        };
    }

    private boolean matters(Ticket row, Set<Long> known, List<Account> accounts) {
        return known.contains(row.id())
                || !AccountsBehind.at(at).of(row, accounts).isEmpty();
    }

    /** Some versions of Halo do not say it in lists; the reading that follows will. */
    private static Instant closedAt(Ticket row, Instant began) {
        return row.closedAt().or(row::changed).orElse(began).truncatedTo(ChronoUnit.MILLIS);
    }
}
