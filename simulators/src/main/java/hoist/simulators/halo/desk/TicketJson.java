package hoist.simulators.halo.desk;

import hoist.simulators.halo.desk.Switches.ListColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tickets as Halo writes them: a few properties in a list, many for one, nested objects only on request. */
public final class TicketJson {

    private static final List<String> LISTED = List.of(
            "id",
            "summary",
            "details",
            "status_id",
            "tickettype_id",
            "client_id",
            "site_id",
            "user_id",
            "agent_id",
            "team_id",
            "priority_id",
            "category_1",
            "reportedby",
            "impact",
            "urgency",
            "dateoccurred",
            "lastincomingemail",
            "use");

    private static final List<String> CLOSURE = List.of("hasbeenclosed", "dateclosed");

    private final Desk desk;

    /** Joins names from that desk. */
    public TicketJson(Desk desk) {
        this.desk = desk;
    }

    /** A row of a list: no custom fields, no assets, no closure note. */
    public Map<String, Object> listed(Ticket ticket) {
        Map<String, Object> row = new LinkedHashMap<>();
        LISTED.forEach(name -> ticket.row().get(name).ifPresent(value -> row.put(name, value)));
        joinPlaces(row, ticket);
        row.put("last_update", HaloTime.ticks(ticket.updatedAt()));
        if (desk.switches().listColumns() == ListColumns.WITH_CLOSURE) {
            CLOSURE.forEach(name -> ticket.row().get(name).ifPresent(value -> row.put(name, value)));
        }
        return row;
    }

    /** One ticket without nested objects. */
    public Map<String, Object> single(Ticket ticket) {
        Map<String, Object> json = new LinkedHashMap<>(ticket.row().shown());
        joinPlaces(json, ticket);
        json.put("last_update", HaloTime.ticks(ticket.updatedAt()));
        json.put("lastactiondate", HaloTime.bare(ticket.updatedAt()));
        return json;
    }

    /** What a create or update answers. */
    public Map<String, Object> saved(Ticket ticket) {
        Map<String, Object> json = single(ticket);
        nest(json, "priority", priority(ticket));
        json.put("customfields", customFields(ticket));
        json.put("assets", assets(ticket));
        return json;
    }

    /** One ticket with everything that belongs to it. */
    public Map<String, Object> detailed(Ticket ticket) {
        Map<String, Object> json = saved(ticket);
        nest(json, "status", find(Kind.STATUS, ticket, "status_id"));
        nest(json, "tickettype", find(Kind.TICKET_TYPE, ticket, "tickettype_id"));
        nest(json, "agent", find(Kind.AGENT, ticket, "agent_id"));
        nest(json, "user", find(Kind.USER, ticket, "user_id"));
        nest(json, "client", find(Kind.CLIENT, ticket, "client_id"));
        return json;
    }

    /** The custom fields that have a value. */
    public List<Map<String, Object>> customFields(Ticket ticket) {
        return ticket.customFields().entrySet().stream()
                .flatMap(value -> desk
                        .table(Kind.FIELD)
                        .named("name", value.getKey())
                        .map(field -> customField(field, value.getValue()))
                        .stream())
                .toList();
    }

    /** The name of a row that a ticket refers to. */
    public String name(Kind kind, Ticket ticket, String property) {
        return find(kind, ticket, property).map(row -> row.text("name")).orElse("");
    }

    /** The priority, which tickets know by number and the table by GUID. */
    Optional<Row> priority(Ticket ticket) {
        return desk.table(Kind.PRIORITY)
                .first(row -> row.number("priorityid") == ticket.row().number("priority_id"))
                .map(row -> row.with("id", row.text("__guid")));
    }

    private Map<String, Object> customField(Row field, Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", field.id());
        json.put("name", field.text("name"));
        json.put("label", field.text("label"));
        json.put("type", field.number("type"));
        json.put("value", value);
        json.put("display", value.toString());
        json.put("characterlimit", 0);
        json.put("usage", 1);
        return json;
    }

    private List<Map<String, Object>> assets(Ticket ticket) {
        return ticket.assets().stream()
                .flatMap(id -> desk.table(Kind.ASSET).find(id).stream())
                .map(Row::shown)
                .toList();
    }

    private void joinPlaces(Map<String, Object> json, Ticket ticket) {
        json.put("client_name", name(Kind.CLIENT, ticket, "client_id"));
        json.put("site_name", name(Kind.SITE, ticket, "site_id"));
        find(Kind.USER, ticket, "user_id").ifPresent(user -> json.put("user_name", user.text("name")));
        json.put("team", name(Kind.TEAM, ticket, "team_id"));
    }

    private Optional<Row> find(Kind kind, Ticket ticket, String property) {
        return desk.table(kind).find(ticket.row().number(property));
    }

    private static void nest(Map<String, Object> json, String name, Optional<Row> row) {
        row.ifPresent(found -> json.put(name, found.shown()));
    }
}
