package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.HaloTime;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Role.Permission;
import hoist.simulators.halo.desk.StockDesk;
import hoist.simulators.halo.desk.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which tickets a list asks for. */
final class TicketQuery {

    private static final Map<String, String> NUMBERS = Map.of(
            "client_id", "client_id",
            "site_id", "site_id",
            "user_id", "user_id",
            "agent_id", "agent_id",
            "parent_id", "parent_id",
            "status_id", "status_id",
            "priority_id", "priority_id");
    private static final Map<String, String> NUMBER_LISTS = Map.of(
            "ticketids", "id",
            "search_id", "id",
            "client_ids", "client_id",
            "status", "status_id",
            "requesttype_id", "tickettype_id",
            "requesttype", "tickettype_id",
            "team", "team_id",
            "priority", "priority_id");
    private static final Map<String, List<String>> TEXTS = Map.of(
            "search", List.of("summary", "details", "reportedby", "id"),
            "search_summary", List.of("summary"),
            "search_details", List.of("details"),
            "search_reportedby", List.of("reportedby"),
            "category_1", List.of("category_1"),
            "category_2", List.of("category_2"));

    /** Custom fields are not among them: whether a server allows that is unknown. */
    private static final Set<String> ADVANCED = Set.of("id", "summary", "client_id", "status_id", "agent_id");

    private final Desk desk;
    private final ListQuery query;
    private final Editor editor;

    TicketQuery(Desk desk, ListQuery query, Editor editor) {
        this.desk = desk;
        this.query = query;
        this.editor = editor;
    }

    /** In the order asked for, else the newest first. */
    List<Ticket> tickets() {
        Predicate<Ticket> wanted = filters().stream().reduce(ticket -> true, Predicate::and);
        List<Ticket> found = desk.tickets().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Ticket::id).reversed())
                .toList();
        return query.ordered(found, ticket -> ticket.row().with("last_update", HaloTime.ticks(ticket.updatedAt())));
    }

    private List<Predicate<Ticket>> filters() {
        List<Predicate<Ticket>> filters = new ArrayList<>(List.of(this::visible));
        NUMBERS.forEach((parameter, property) -> query.number(parameter)
                .ifPresent(id -> filters.add(ticket -> ticket.row().number(property) == id)));
        NUMBER_LISTS.forEach((parameter, property) -> query.numbers(parameter)
                .filter(ids -> !ids.isEmpty())
                .ifPresent(
                        ids -> filters.add(ticket -> ids.contains(ticket.row().number(property)))));
        TEXTS.forEach((parameter, properties) ->
                query.text(parameter).ifPresent(text -> filters.add(contains(properties, text))));
        query.number("asset_id")
                .ifPresent(id -> filters.add(ticket -> ticket.assets().contains(id)));
        query.text("team_name")
                .ifPresent(name -> filters.add(ticket -> desk.table(Kind.TEAM)
                        .find(ticket.row().number("team_id"))
                        .filter(team -> team.text("name").equalsIgnoreCase(name))
                        .isPresent()));
        flag(filters, "open_only", () -> ticket -> !ticket.closed());
        flag(filters, "closed_only", () -> Ticket::closed);
        flag(filters, "mine", () -> ticket -> ticket.row().number("agent_id") == editor.agentId());
        times(filters);
        AdvancedSearch advanced = AdvancedSearch.of(query, ADVANCED);
        filters.add(ticket -> advanced.admits(ticket.row()));
        return filters;
    }

    private void times(List<Predicate<Ticket>> filters) {
        time("lastupdatefromdate")
                .ifPresent(from -> filters.add(ticket -> !ticket.updatedAt().isBefore(from)));
        time("lastupdatetodate")
                .ifPresent(to -> filters.add(ticket -> !ticket.updatedAt().isAfter(to)));
        String search = query.text("datesearch").orElse("");
        if (search.equals("dateoccured") || search.equals("datecleared")) {
            String property = search.equals("dateoccured") ? "dateoccurred" : "dateclosed";
            time("startdate")
                    .ifPresent(from ->
                            filters.add(ticket -> !date(ticket, property).isBefore(from)));
            time("enddate")
                    .ifPresent(
                            to -> filters.add(ticket -> !date(ticket, property).isAfter(to)));
        }
    }

    /** The search index learns of new tickets later than the lists do. */
    private Predicate<Ticket> contains(List<String> properties, String text) {
        Instant indexed = desk.now().minus(desk.switches().searchLag());
        return ticket -> !ticket.createdAt().isAfter(indexed)
                && properties.stream()
                        .anyMatch(name ->
                                ticket.row().text(name).toLowerCase(Locale.ROOT).contains(text));
    }

    private boolean visible(Ticket ticket) {
        int agent = ticket.row().number("agent_id");
        Permission needed = agent == StockDesk.UNASSIGNED
                ? Permission.VIEW_UNASSIGNED_TICKETS
                : Permission.VIEW_TICKETS_OF_OTHER_AGENTS;
        return agent == editor.agentId() || editor.role().permissions().contains(needed);
    }

    private void flag(List<Predicate<Ticket>> filters, String name, Supplier<Predicate<Ticket>> filter) {
        if (query.flag(name)) {
            filters.add(filter.get());
        }
    }

    private Optional<Instant> time(String parameter) {
        return query.query().typed(parameter).flatMap(HaloTime::parse);
    }

    private static Instant date(Ticket ticket, String property) {
        return HaloTime.parse(ticket.row().text(property)).orElse(Instant.EPOCH);
    }
}
