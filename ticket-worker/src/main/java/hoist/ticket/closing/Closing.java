package hoist.ticket.closing;

import hoist.halo.Ticket;
import hoist.schemas.ticket.TicketClosed;
import hoist.ticket.request.Decided;
import hoist.ticket.request.RequestEnd;
import java.util.OptionalLong;

/** What a close looks like, at Halo and in the log. */
public final class Closing {
    private Closing() {}

    /** Whether Halo shows the ticket closed, with this note and a time. */
    public static boolean isSaid(Ticket ticket, ClosureNote note) {
        return ticket.closed()
                && ticket.closureTime().isPresent()
                && ticket.closureNote()
                        .filter(text -> text.contains(note.reference()))
                        .isPresent();
    }

    /**
     * The fact that it is closed.
     *
     * @param because event id of the end, or what the close was done once more for
     */
    public static TicketClosed fact(long ticketId, String because, RequestEnd end, OptionalLong agentId) {
        return new TicketClosed(
                ticketId,
                because,
                end.ending(),
                agentId.isPresent() ? agentId.getAsLong() : null,
                end instanceof RequestEnd.ByDecision(Decided decided) ? ClosureNote.who(decided) : null);
    }
}
