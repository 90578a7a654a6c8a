package hoist.halo;

import java.util.Map;

/**
 * What {@link TicketNames} stand for in one Halo instance.
 *
 * @param category as Halo spells it
 * @param customFields name, as configured, to id
 * @param noteOutcome the outcome that makes an action a private note
 */
public record TicketIds(
        long ticketType,
        String category,
        long urgency,
        long impact,
        long closedStatus,
        long reopenedStatus,
        Map<String, Long> customFields,
        long noteOutcome) {
    public TicketIds {
        customFields = Map.copyOf(customFields);
    }
}
