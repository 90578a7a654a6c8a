package hoist.halo;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change of a ticket; what is empty stays as it is. Custom fields and assets are not part of it: Halo replaces lists whole.
 *
 * @param ticketTypeId as read: Halo may not find the ticket without it
 * @param clientId as read, likewise
 * @param closureTime Halo counts it in decimal hours
 */
public record TicketUpdate(
        long id,
        long ticketTypeId,
        long clientId,
        OptionalLong statusId,
        OptionalLong agentId,
        Optional<String> closureNote,
        Optional<Duration> closureTime) {

    /** An update that changes nothing yet. */
    public static TicketUpdate of(Ticket read) {
        return new TicketUpdate(
                read.id(),
                read.ticketTypeId(),
                read.clientId(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Also to this status. */
    public TicketUpdate status(long statusId) {
        return new TicketUpdate(
                id, ticketTypeId, clientId, OptionalLong.of(statusId), agentId, closureNote, closureTime);
    }

    /** Also to this agent. */
    public TicketUpdate agent(long agentId) {
        return new TicketUpdate(
                id, ticketTypeId, clientId, statusId, OptionalLong.of(agentId), closureNote, closureTime);
    }

    /** Status, closure note and closure time at once. */
    public TicketUpdate closed(Closure closure) {
        return new TicketUpdate(
                id,
                ticketTypeId,
                clientId,
                OptionalLong.of(closure.statusId()),
                agentId,
                Optional.of(closure.note()),
                Optional.of(closure.time()));
    }

    /** Without the note. */
    @Override
    public String toString() {
        return "TicketUpdate[id=" + id + "]";
    }
}
