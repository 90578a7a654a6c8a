package hoist.halo;

import hoist.vendor.Again;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A list of Halo in which a configured name must be found. */
enum Lookup {
    TICKET_TYPE("ticket type", "TicketType", "showall=true", "name", "Configuration, Tickets, Ticket Types"),
    STATUS("status", "Status", "type=ticket", "name", "Configuration, Tickets, Statuses"),
    CATEGORY("category", "Category", "type_id=1", "value", "Configuration, Tickets, Categories"),
    URGENCY("urgency", "Lookup", "lookupid=27", "name", "Configuration, Tickets, Priorities, Impact and urgency"),
    IMPACT("impact", "Lookup", "lookupid=12", "name", "Configuration, Tickets, Priorities, Impact and urgency"),
    CUSTOM_FIELD("custom field", "FieldInfo", "typeid=1", "name", "Configuration, Custom objects, Custom fields"),
    OUTCOME("action", "Outcome", "showhidden=true", "outcome", "Configuration, Tickets, Actions");

    private final String thing;
    private final String path;
    private final String filter;
    private final String member;
    private final String menu;

    Lookup(String thing, String path, String filter, String member, String menu) {
        this.thing = thing;
        this.path = path;
        this.filter = filter;
        this.member = member;
        this.menu = menu;
    }

    /** What Halo has, without what it calls inactive. */
    List<Row> rows(HaloApi api) {
        String[] pair = filter.split("=", 2);
        return api.list("list names", path, Map.of(pair[0], pair[1]), row -> row).stream()
                .filter(row -> !row.flag("inactive"))
                .toList();
    }

    /** The row of this name: the same spelling first, then one that differs in case only. */
    Optional<Row> find(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.text(member).equals(name))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> key(row.text(member)).equals(key(name)))
                        .findFirst());
    }

    OptionalLong id(List<Row> rows, String name) {
        return find(rows, name).map(row -> row.id("id")).orElse(OptionalLong.empty());
    }

    String spelling(Row row) {
        return row.text(member);
    }

    String present(String name, long id) {
        return "the " + thing + " '" + name + "' is there (id " + id + ")";
    }

    Finding missing(String name) {
        return new Finding(
                "The " + thing + " '" + name + "' is missing",
                "tickets are made with it",
                "Make it under " + menu + ".");
    }

    Finding unreadable(Again.Never never) {
        return new Finding(
                "The list of each " + thing + " cannot be read",
                never.reason(),
                "Allow the agent that the application logs in as to see it, then look under " + menu + ".");
    }

    /** Field names are listed with or without the prefix that their use in text has; category levels with or without blanks. */
    private String key(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        return switch (this) {
            case CUSTOM_FIELD -> key.startsWith("cf") ? key.substring(2) : key;
            case CATEGORY -> key.replaceAll("\\s*>\\s*", ">");
            case TICKET_TYPE, STATUS, URGENCY, IMPACT, OUTCOME -> key;
        };
    }
}
