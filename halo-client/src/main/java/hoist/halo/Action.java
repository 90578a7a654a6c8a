package hoist.halo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something done on a ticket.
 *
 * @param id counts within the ticket, from 1
 * @param note plain text or HTML, may be empty
 */
public record Action(
        long id,
        long ticketId,
        String outcome,
        String who,
        Optional<Instant> at,
        String note,
        boolean hiddenFromUser,
        Duration timeTaken) {
    /** Without the note. */
    @Override
    public String toString() {
        return "Action[ticketId=" + ticketId + ", id=" + id + "]";
    }
}
