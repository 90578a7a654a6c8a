package hoist.halo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code /Tickets}. Halo ignores filters it does not know, so what it returns is filtered again. */
record Tickets(HaloApi api) {
    private static final String PATH = "Tickets";

    /** As many as fit on one page. */
    private static final int IDS_PER_CALL = 100;

    Ticket create(NewTicket ticket) {
        return api.post("create ticket", PATH, TicketJson.write(ticket), TicketJson::read);
    }

    Ticket update(TicketUpdate update) {
        return api.post("update ticket", PATH, TicketJson.write(update), TicketJson::read);
    }

    Optional<Ticket> get(long id) {
        Map<String, Object> query = Map.of("includedetails", true);
        return HaloHttp.existing(() -> api.get("read ticket", PATH + "/" + id, query, TicketJson::read));
    }

    List<Ticket> bySummary(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return list("find tickets", Map.of("search_summary", text)).stream()
                .filter(ticket -> ticket.summary().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    List<Ticket> byIds(Collection<Long> ids) {
        Set<Long> wanted = new TreeSet<>(ids);
        List<Long> left = new ArrayList<>(wanted);
        List<Ticket> found = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Long> some = left.subList(0, Math.min(IDS_PER_CALL, left.size()));
            String csv = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            found.addAll(list("list tickets", Map.of("ticketids", csv)));
            some.clear();
        }
        return found.stream().filter(ticket -> wanted.contains(ticket.id())).toList();
    }

    List<Ticket> changedSince(Instant time) {
        String from = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return list("list changed tickets", Map.of("lastupdatefromdate", from)).stream()
                .filter(ticket -> ticket.changed().map(at -> !at.isBefore(time)).orElse(true))
                .toList();
    }

    private List<Ticket> list(String operation, Map<String, Object> filter) {
        Map<String, Object> query = new HashMap<>(filter);
        query.put("includeclosed", true);
        return api.pages(operation, PATH, query, TicketJson::read);
    }
}
