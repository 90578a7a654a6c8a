package hoist.simulators.halo;

import hoist.simulators.halo.desk.HistoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One ticket as a person at the screen sees it.
 *
 * @param status by name
 * @param agentEmail blank when nobody has it
 * @param customFields by name, {@code CF} included
 * @param assets ids
 * @param closureHours the closure time
 * @param properties everything else under Halo's names
 */
public record HaloTicket(
        int id,
        String summary,
        String details,
        String type,
        String client,
        String user,
        String status,
        boolean closed,
        int agentId,
        String agentEmail,
        Map<String, Object> customFields,
        List<Integer> assets,
        String closureNote,
        double closureHours,
        Optional<Instant> closedAt,
        List<HaloNote> notes,
        List<HistoryEntry> history,
        Map<String, Object> properties) {

    /** A custom field's text; blank when it is not set. */
    public String customField(String name) {
        return String.valueOf(customFields.getOrDefault(name, ""));
    }
}
