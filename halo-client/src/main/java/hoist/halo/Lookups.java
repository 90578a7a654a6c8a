package hoist.halo;

import hoist.vendor.Again;
import hoist.vendor.Call;
import hoist.vendor.Effect;
import hoist.vendor.VendorFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Turns configured names into ids, and says of each missing one where to make it. */
record Lookups(HaloApi api) {
    /** Built into every Halo: Internal Note. */
    private static final long INTERNAL_NOTE = 7;

    private static final List<String> NOTE_OUTCOMES = List.of("Private Note", "Internal Note");

    /** All ids, or a {@link HaloException} that names all that is missing. */
    TicketIds ticketIds(TicketNames names) {
        Resolution found = new Resolution(names, lists());
        if (!found.missing().isEmpty()) {
            throw notConfigured(found.missing());
        }
        return found.ids();
    }

    private Map<Lookup, List<Row>> lists() {
        Map<Lookup, List<Row>> lists = new LinkedHashMap<>();
        for (Lookup lookup : Lookup.values()) {
            lists.put(lookup, lookup.rows(api));
        }
        return lists;
    }

    private static HaloException notConfigured(List<Finding> missing) {
        String reason =
                missing.stream().map(each -> each.what() + ". " + each.cure()).collect(Collectors.joining(" "));
        return new HaloException(new VendorFailure(
                new Call("HaloPSA", "list names", Effect.READ),
                "names that tickets need are missing in HaloPSA",
                OptionalInt.empty(),
                new Again.Never(Again.Why.CONFIGURATION, reason)));
    }

    /** What of the names is in these lists. */
    record Resolution(TicketNames names, Map<Lookup, List<Row>> lists) {

        List<Finding> missing() {
            List<Finding> missing = new ArrayList<>();
            wanted().forEach((lookup, wanted) -> {
                for (String name : wanted) {
                    if (id(lookup, name) < 0) {
                        missing.add(lookup.missing(name));
                    }
                }
            });
            return missing;
        }

        /** What is there of what tickets need, in a few words. */
        List<String> present() {
            List<String> present = new ArrayList<>();
            wanted().forEach((lookup, wanted) -> wanted.stream()
                    .filter(name -> id(lookup, name) >= 0)
                    .forEach(name -> present.add(lookup.present(name, id(lookup, name)))));
            return present;
        }

        TicketIds ids() {
            Map<String, Long> fields = names.customFields().stream()
                    .collect(Collectors.toMap(name -> name, name -> id(Lookup.CUSTOM_FIELD, name)));
            return new TicketIds(
                    id(Lookup.TICKET_TYPE, names.ticketType()),
                    category(),
                    id(Lookup.URGENCY, names.urgency()),
                    id(Lookup.IMPACT, names.impact()),
                    id(Lookup.STATUS, names.closedStatus()),
                    id(Lookup.STATUS, names.reopenedStatus()),
                    fields,
                    noteOutcome());
        }

        private Map<Lookup, List<String>> wanted() {
            Map<Lookup, List<String>> wanted = new LinkedHashMap<>();
            wanted.put(Lookup.TICKET_TYPE, List.of(names.ticketType()));
            wanted.put(Lookup.STATUS, List.of(names.closedStatus(), names.reopenedStatus()));
            wanted.put(Lookup.CATEGORY, List.of(names.category()));
            wanted.put(Lookup.URGENCY, List.of(names.urgency()));
            wanted.put(Lookup.IMPACT, List.of(names.impact()));
            wanted.put(Lookup.CUSTOM_FIELD, names.customFields());
            wanted.keySet().retainAll(lists.keySet());
            return wanted;
        }

        private String category() {
            return Lookup.CATEGORY
                    .find(rows(Lookup.CATEGORY), names.category())
                    .map(Lookup.CATEGORY::spelling)
                    .orElse(names.category());
        }

        private long noteOutcome() {
            return NOTE_OUTCOMES.stream()
                    .mapToLong(name -> id(Lookup.OUTCOME, name))
                    .filter(id -> id >= 0)
                    .findFirst()
                    .orElse(INTERNAL_NOTE);
        }

        private long id(Lookup lookup, String name) {
            return lookup.id(rows(lookup), name).orElse(-1);
        }

        private List<Row> rows(Lookup lookup) {
            return lists.getOrDefault(lookup, List.of());
        }
    }
}
