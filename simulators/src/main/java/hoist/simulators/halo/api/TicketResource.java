package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.desk.TicketJson;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Handler;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /Tickets}: list, one, create or update, delete. */
final class TicketResource {

    private static final int CAP = 100;

    private final Desk desk;
    private final TicketJson json;

    TicketResource(Desk desk) {
        this.desk = desk;
        this.json = new TicketJson(desk);
    }

    void routes(Routes routes, Guard guard, Handler page) {
        Handler list = guard.on(Need.READ_TICKETS, this::list);
        routes.get("/tickets", request -> (fromBrowser(request) ? page : list).handle(request))
                .post("/tickets", guard.on(Need.EDIT_TICKETS, this::post))
                .get("/tickets/{id}", guard.on(Need.READ_TICKETS, this::one))
                .on("DELETE", "/tickets/{id}", guard.on(Need.EDIT_TICKETS, this::delete));
    }

    private static boolean fromBrowser(Request request) {
        return request.header("Authorization").isEmpty()
                && request.header("Accept").orElse("").contains("text/html");
    }

    private Answer list(Request request, Editor editor) {
        ListQuery query = new ListQuery(request.query(), CAP);
        List<Ticket> tickets = new TicketQuery(desk, query, editor).tickets();
        return Answer.json(200, query.envelope("tickets", tickets, ticket -> row(ticket, query)));
    }

    private Map<String, Object> row(Ticket ticket, ListQuery query) {
        Map<String, Object> row = json.listed(ticket);
        if (query.flag("ticketidonly")) {
            row.keySet().retainAll(List.of("id", "sla_id", "status_id", "client_id", "lastincomingemail"));
        }
        query.numbers("include_custom_fields")
                .ifPresent(ids -> row.put(
                        "customfields",
                        json.customFields(ticket).stream()
                                .filter(field -> ids.contains(field.get("id")))
                                .toList()));
        return row;
    }

    private Answer one(Request request, Editor editor) {
        Ticket ticket = desk.ticket(Ids.ofPath(request)).orElseThrow(Refusals::notFound);
        ListQuery query = new ListQuery(request.query(), CAP);
        Map<String, Object> body =
                new LinkedHashMap<>(query.flag("includedetails") ? json.detailed(ticket) : json.single(ticket));
        if (query.flag("includelastaction") && !ticket.actions().isEmpty()) {
            body.put("lastaction", ticket.actions().getLast().shown());
        }
        return Answer.json(200, body);
    }

    private Answer post(Request request, Editor editor) {
        return PostedArray.of(request).answer(request, desk.switches(), posted -> {
            if (posted.has("id") && posted.number("id").orElse(0) > 0) {
                return json.saved(desk.change(posted, editor));
            }
            Map<String, Object> created = json.saved(desk.open(posted, editor));
            created.put("isnew", true);
            return created;
        });
    }

    private Answer delete(Request request, Editor editor) {
        Ticket deleted = desk.delete(Ids.ofPath(request), editor);
        return Answer.json(200, Row.withId(deleted.id()).shown());
    }
}
