package hoist.simulators.halo.api;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Refusals;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /Actions}: the notes and other actions of one ticket. */
final class ActionResource {

    private static final int CAP = 100;

    private final Desk desk;

    ActionResource(Desk desk) {
        this.desk = desk;
    }

    void routes(Routes routes, Guard guard) {
        routes.get("/actions", guard.on(Need.READ_TICKETS, this::list))
                .post("/actions", guard.on(Need.EDIT_TICKETS, this::post))
                .get("/actions/{id}", guard.on(Need.READ_TICKETS, this::one));
    }

    /** Newest first. A real server times out without a ticket; this one says so at once. */
    private Answer list(Request request, Editor editor) {
        ListQuery query = new ListQuery(request.query(), CAP);
        Ticket ticket = ticket(query);
        List<Row> actions = ticket.actions().stream()
                .filter(action -> !query.flag("excludeprivate") || !action.flag("hiddenfromuser"))
                .sorted(Comparator.comparing(Row::id).reversed())
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ticket_id", ticket.id());
        body.putAll(query.envelope("actions", actions, Row::shown));
        return Answer.json(200, body);
    }

    private Answer one(Request request, Editor editor) {
        int number = Ids.ofPath(request);
        return ticket(new ListQuery(request.query(), CAP)).actions().stream()
                .filter(action -> action.id() == number)
                .findFirst()
                .map(action -> Answer.json(200, action.shown()))
                .orElseThrow(Refusals::notFound);
    }

    private Answer post(Request request, Editor editor) {
        return PostedArray.of(request)
                .answer(
                        request,
                        desk.switches(),
                        posted -> desk.act(posted, editor).shown());
    }

    private Ticket ticket(ListQuery query) {
        int id = query.number("ticket_id")
                .orElseThrow(() -> Refusals.exception("Execution Timeout Expired. The timeout period elapsed."));
        return desk.ticket(id).orElseThrow(Refusals::notFound);
    }
}
