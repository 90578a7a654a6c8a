package hoist.halo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A ticket to create.
 *
 * @param detailsHtml already escaped
 * @param user the end user, with their site if known; without one Halo takes the client's general user
 * @param customFields name with the prefix {@code CF} to value
 * @param closure to create the ticket closed
 */
public record NewTicket(
        long ticketTypeId,
        long clientId,
        Optional<User> user,
        String summary,
        String detailsHtml,
        String category,
        long urgency,
        long impact,
        List<Long> assetIds,
        OptionalLong agentId,
        Map<String, String> customFields,
        Optional<Closure> closure) {
    public NewTicket {
        assetIds = List.copyOf(assetIds);
        customFields = Map.copyOf(customFields);
    }

    /** Names the client only: the rest is people's words. */
    @Override
    public String toString() {
        return "NewTicket[clientId=" + clientId + "]";
    }
}
