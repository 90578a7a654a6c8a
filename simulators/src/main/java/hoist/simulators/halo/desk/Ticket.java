package hoist.simulators.halo.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ticket at one moment.
 *
 * @param row its plain properties; names of clients, agents and so on are joined when it is shown
 * @param customFields values by field name, {@code CF} included
 * @param assets ids of the assets it concerns
 * @param actions its notes and other actions, numbered from 1
 * @param history everything that happened to it, also what Halo's API does not show
 */
public record Ticket(
        Row row,
        Map<String, Object> customFields,
        List<Integer> assets,
        List<Row> actions,
        List<HistoryEntry> history,
        Presence presence,
        Instant createdAt,
        Instant updatedAt) {

    /** Whether it was deleted; a deleted ticket can be recovered. */
    public enum Presence {
        THERE,
        DELETED
    }

    public Ticket {
        customFields = Collections.unmodifiableMap(new LinkedHashMap<>(customFields));
        assets = List.copyOf(assets);
        actions = List.copyOf(actions);
        history = List.copyOf(history);
    }

    static Ticket opened(Row row, Instant now) {
        return new Ticket(row, Map.of(), List.of(), List.of(), List.of(), Presence.THERE, now, now);
    }

    /** Its number. */
    public int id() {
        return row.id();
    }

    /** Whether it is closed. */
    public boolean closed() {
        return row.flag("hasbeenclosed");
    }

    Ticket with(Row changed) {
        return new Ticket(changed, customFields, assets, actions, history, presence, createdAt, updatedAt);
    }

    Ticket withCustomFields(Map<String, Object> changed) {
        return new Ticket(row, changed, assets, actions, history, presence, createdAt, updatedAt);
    }

    Ticket withAssets(List<Integer> changed) {
        return new Ticket(row, customFields, changed, actions, history, presence, createdAt, updatedAt);
    }

    Ticket withActions(List<Row> changed) {
        return new Ticket(row, customFields, assets, changed, history, presence, createdAt, updatedAt);
    }

    Ticket with(Presence changed) {
        return new Ticket(row, customFields, assets, actions, history, changed, createdAt, updatedAt);
    }

    Ticket updated(Instant now) {
        return new Ticket(row, customFields, assets, actions, history, presence, createdAt, now);
    }

    Ticket withHistory(HistoryEntry entry) {
        List<HistoryEntry> longer = new ArrayList<>(history);
        longer.add(entry);
        return new Ticket(row, customFields, assets, actions, longer, presence, createdAt, updatedAt);
    }
}
