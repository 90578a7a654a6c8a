package hoist.simulators.halo.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that a desk knows at one moment.
 *
 * @param mandatory properties by the ticket type that demands them
 * @param tickets deleted ones too, so that no number is given twice
 */
public record DeskState(Map<Kind, List<Row>> tables, Map<Integer, List<String>> mandatory, List<Ticket> tickets) {

    public DeskState {
        Map<Kind, List<Row>> copies = new EnumMap<>(Kind.class);
        tables.forEach((kind, rows) -> copies.put(kind, List.copyOf(rows)));
        tables = copies;
        mandatory = Map.copyOf(mandatory);
        tickets = List.copyOf(tickets);
    }
}
