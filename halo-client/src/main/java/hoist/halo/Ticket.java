package hoist.halo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket as Halo shows it.
 *
 * @param ticketTypeId 0 when Halo did not say
 * @param agentId empty when nobody is assigned
 * @param closed whether it is closed now; one that was opened again is not
 * @param changed when anything about it changed last
 * @param closedAt the last time it was closed; empty while it is open, and where Halo leaves the date out
 * @param closureNote empty when there is none
 * @param customFields name with the prefix {@code CF} to value, those with a value only; empty for rows of a list
 */
public record Ticket(
        long id,
        String summary,
        long ticketTypeId,
        long clientId,
        long statusId,
        OptionalLong agentId,
        boolean closed,
        Optional<String> closureNote,
        Optional<Duration> closureTime,
        Optional<Instant> created,
        Optional<Instant> changed,
        Optional<Instant> closedAt,
        List<Long> assetIds,
        Map<String, String> customFields) {
    public Ticket {
        assetIds = List.copyOf(assetIds);
        customFields = Map.copyOf(customFields);
    }

    /** Without people's words. */
    @Override
    public String toString() {
        return "Ticket[id=" + id + ", statusId=" + statusId + ", closed=" + closed + "]";
    }
}
