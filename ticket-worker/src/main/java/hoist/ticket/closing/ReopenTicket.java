package hoist.ticket.closing;

import hoist.halo.Ticket;
import hoist.reconciler.Outcome;
import hoist.schemas.ticket.TicketReopened;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.TicketAction;

/** Opens the ticket again when a click closed it although nothing was decided. It is read first: it may well be open. */
public record ReopenTicket(AtHalo at) {

    public Outcome act(TicketAction.Reopen reopen) throws InterruptedException {
        var because = reopen.trouble().because();
        if (at.halo().ticket(at.opened().ticketId()).filter(Ticket::closed).isEmpty()) {
            return told(because);
        }
        var update = at.update().status(at.halo().ticketIds().reopenedStatus());
        return at.write(reopen.task()).make(reopen.free(), halo -> halo.updateTicket(update), (answer, attempt) -> {
            at.metrics().count(What.REOPENED);
            return told(because);
        });
    }

    private Outcome told(String because) throws InterruptedException {
        at.turn().tell(new TicketReopened(at.opened().ticketId(), because));
        return new Outcome.Told();
    }
}
