package hoist.halo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** {@code /Tickets}. Halo ignores filters it does not know, so what it returns is filtered again. */
record Tickets(HaloApi api, TicketNames names) {
    private static final String PATH = "Tickets";

    /** As many as fit on one page. */
    private static final int IDS_PER_CALL = 100;

    /** An agent does not have more tickets open for one client. */
    private static final int MOST_PAGES_OF_OPEN = 10;

    /** Of changed ones: a sweep that needs more spends a fair part of Halo's calls. */
    private static final int MOST_PAGES_OF_CHANGED = 100;

    Ticket create(NewTicket ticket) {
        return api.post("create ticket", PATH, TicketJson.write(ticket), TicketJson::read);
    }

    Ticket update(TicketUpdate update) {
        return api.post("update ticket", PATH, TicketJson.write(update), TicketJson::read);
    }

    Optional<Ticket> get(long id) {
        Map<String, Object> query = Map.of("includedetails", true);
        return HaloHttp.existing(() -> api.get("read ticket", PATH + "/" + id, query, this::readWhole));
    }

    List<Ticket> bySummary(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return list(
                "find tickets",
                Map.of("search_summary", text),
                HaloApi.MOST_PAGES,
                ticket -> ticket.summary().toLowerCase(Locale.ROOT).contains(wanted));
    }

    List<Ticket> byIds(Collection<Long> ids) {
        Set<Long> wanted = new TreeSet<>(ids);
        return inHundreds(wanted).stream()
                .flatMap(csv -> list(
                        "list tickets",
                        Map.of("ticketids", csv),
                        HaloApi.MOST_PAGES,
                        ticket -> wanted.contains(ticket.id()))
                        .stream())
                .toList();
    }

    List<Ticket> changedSince(Instant time) {
        String from = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return list(
                "list changed tickets",
                Map.of("lastupdatefromdate", from),
                MOST_PAGES_OF_CHANGED,
                ticket -> ticket.changed().map(at -> !at.isBefore(time)).orElse(true));
    }

    /** A row that does not say whether it is closed is open, because open ones were asked for. */
    List<Ticket> open(long agentId, long clientId) {
        Map<String, Object> query = Map.of("agent_id", agentId, "client_id", clientId, "open_only", true);
        return api.pages("list open tickets", PATH, query, MOST_PAGES_OF_OPEN, TicketJson::read).stream()
                .filter(ticket -> !ticket.closed())
                .filter(ticket -> ticket.clientId() == clientId)
                .filter(ticket -> ticket.agentId().equals(OptionalLong.of(agentId)))
                .toList();
    }

    private List<Ticket> list(String operation, Map<String, Object> filter, int mostPages, Predicate<Ticket> wanted) {
        Map<String, Object> query = new HashMap<>(filter);
        query.put("includeclosed", true);
        List<Listed> rows = api.pages(operation, PATH, query, mostPages, Listed::of).stream()
                .filter(row -> wanted.test(row.ticket()))
                .toList();
        Set<Long> silent = rows.stream()
                .filter(row -> !row.saysWhetherClosed())
                .map(row -> row.ticket().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Long> closed = closedAmong(silent);
        return rows.stream().map(row -> row.given(closed)).toList();
    }

    /** Columns of lists differ between versions of Halo: where the rows do not say who is closed, the filter does. */
    private Set<Long> closedAmong(Set<Long> ids) {
        return inHundreds(ids).stream()
                .flatMap(
                        csv -> api
                                .pages(
                                        "list closed tickets",
                                        PATH,
                                        Map.of("ticketids", csv, "closed_only", true),
                                        Row::id)
                                .stream())
                .collect(Collectors.toSet());
    }

    private static List<String> inHundreds(Set<Long> ids) {
        return ids.stream()
                .map(String::valueOf)
                .gather(Gatherers.windowFixed(IDS_PER_CALL))
                .map(some -> String.join(",", some))
                .toList();
    }

    /** The status says it best where it is one whose meaning we know: {@code hasbeenclosed} could be read as "was closed once". */
    private Ticket readWhole(Row row) {
        String status = row.object("status").text("name");
        boolean closed = status.equalsIgnoreCase(names.closedStatus())
                || (row.flag(TicketJson.CLOSED) && !status.equalsIgnoreCase(names.reopenedStatus()));
        return TicketJson.read(row, closed);
    }

    /** A row of a list. */
    private record Listed(Row row, Ticket ticket, boolean saysWhetherClosed) {
        static Listed of(Row row) {
            return new Listed(row, TicketJson.read(row), row.has(TicketJson.CLOSED));
        }

        Ticket given(Set<Long> closed) {
            return saysWhetherClosed ? ticket : TicketJson.read(row, closed.contains(ticket.id()));
        }
    }
}
