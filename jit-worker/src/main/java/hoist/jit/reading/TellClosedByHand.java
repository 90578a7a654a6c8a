package hoist.jit.reading;

import hoist.halo.Ticket;
import hoist.jit.reading.ReadingMetrics.What;
import hoist.jit.ticket.Observation;
import hoist.jit.ticket.WatchAction;
import hoist.reconciler.Outcome;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.TicketRead;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells that somebody closed the ticket of an elevation request although nobody decided, if it is still closed. One that
 * was deleted is nobody's to answer in.
 */
record TellClosedByHand(AtHalo at) {

    Outcome act(WatchAction.TellClosedByHand wanted) throws InterruptedException {
        var began = at.turn().now();
        var closedAt = at.halo()
                .ticket(wanted.ticketId())
                .filter(Ticket::closed)
                .map(ticket -> at.closedAt(Optional.of(ticket), wanted.noticedAt()));
        at.metrics().count(What.READ);
        if (closedAt.isPresent()) {
            tell(wanted.ticketId(), closedAt.get());
        }
        tellRead(wanted.ticketId(), closedAt, began);
        return new Outcome.Told();
    }

    private void tell(long ticketId, Instant closedAt) throws InterruptedException {
        var request = at.ticket().elevation().requestId();
        if (request != null) {
            at.turn().tell(new ElevationTicketClosedByHand(request, ticketId, closedAt));
            at.metrics().count(What.CLOSED_BY_HAND);
        }
    }

    private void tellRead(long ticketId, Optional<Instant> closedAt, Instant began) throws InterruptedException {
        var ledger = at.ticket();
        var read = new TicketRead(ticketId, ledger.answersHint(), closedAt.orElse(null));
        at.turn().tell(Observation.of(read, ledger.readingAt(began)));
    }
}
