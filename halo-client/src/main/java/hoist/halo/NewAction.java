package hoist.halo;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An action to add to a ticket.
 *
 * @param outcomeId every action needs one, see {@link TicketIds#noteOutcome()}
 * @param noteHtml already escaped
 * @param hiddenFromUser a private note
 * @param timeTaken Halo counts it in decimal hours
 */
public record NewAction(
        long ticketId,
        long outcomeId,
        String noteHtml,
        boolean hiddenFromUser,
        Optional<Duration> timeTaken,
        OptionalLong newStatusId) {

    /** A note that end users do not see. */
    public static NewAction privateNote(long ticketId, long outcomeId, String noteHtml) {
        return new NewAction(ticketId, outcomeId, noteHtml, true, Optional.empty(), OptionalLong.empty());
    }

    /** Without the note. */
    @Override
    public String toString() {
        return "NewAction[ticketId=" + ticketId + "]";
    }
}
