package hoist.halo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Tickets in Halo's JSON. */
final class TicketJson {
    /** Whether a ticket is closed now, in spite of its name. */
    static final String CLOSED = "hasbeenclosed";

    private TicketJson() {}

    static Json write(NewTicket ticket) {
        Optional<User> user = ticket.user();
        return new Json()
                .put("tickettype_id", ticket.ticketTypeId())
                .put("client_id", ticket.clientId())
                .put("site_id", user.map(User::siteId).orElse(OptionalLong.empty()))
                .put("user_id", user.map(u -> OptionalLong.of(u.id())).orElse(OptionalLong.empty()))
                .put("summary", ticket.summary())
                .put("details_html", ticket.detailsHtml())
                .put("category_1", ticket.category())
                .put("urgency", ticket.urgency())
                .put("impact", ticket.impact())
                .put("agent_id", ticket.agentId())
                .put("assets", assets(ticket.assetIds()))
                .put("customfields", customFields(ticket.customFields()))
                .put("status_id", closing(ticket))
                .put("closure_note", ticket.closure().map(Closure::note))
                .hours("closure_time", ticket.closure().map(Closure::time))
                // Otherwise the ticket type's template overwrites the details.
                .put("donotapplytemplateintheapi", true);
    }

    static Json write(TicketUpdate update) {
        return new Json()
                .put("id", update.id())
                .put("tickettype_id", update.ticketTypeId())
                .put("client_id", update.clientId())
                .put("status_id", update.statusId())
                .put("agent_id", update.agentId())
                .put("closure_note", update.closureNote())
                .hours("closure_time", update.closureTime());
    }

    static Ticket read(Row row) {
        return read(row, row.flag(CLOSED));
    }

    static Ticket read(Row row, boolean closed) {
        return new Ticket(
                row.id(),
                row.text("summary"),
                row.id("tickettype_id").orElse(0),
                row.id("client_id").orElse(0),
                row.id("status_id").orElse(0),
                row.positiveId("agent_id").stream()
                        .filter(id -> id != Agent.UNASSIGNED)
                        .findFirst(),
                closed,
                row.someText("closure_note"),
                row.hours("closure_time"),
                row.instant("dateoccurred"),
                row.instant("last_update"),
                closed ? row.instant("dateclosed") : Optional.empty(),
                row.rows("assets").stream().map(Row::id).toList(),
                customFields(row));
    }

    private static OptionalLong closing(NewTicket ticket) {
        return ticket.closure().map(c -> OptionalLong.of(c.statusId())).orElse(OptionalLong.empty());
    }

    private static List<Json> assets(List<Long> ids) {
        return ids.stream().map(id -> new Json().put("id", id)).toList();
    }

    private static List<Json> customFields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> new Json().put("name", field.getKey()).put("value", field.getValue()))
                .toList();
    }

    private static Map<String, String> customFields(Row row) {
        Map<String, String> fields = new HashMap<>();
        for (Row field : row.rows("customfields")) {
            field.someText("value").ifPresent(value -> fields.put(field.text("name"), value));
        }
        return fields;
    }
}
