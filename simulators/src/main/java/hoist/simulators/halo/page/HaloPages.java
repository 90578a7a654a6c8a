package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.outgoing.CustomTabs;
import hoist.simulators.halo.outgoing.QuickActions;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Form;
import hoist.simulators.http.Html;
import hoist.simulators.http.Request;
import hoist.simulators.http.Routes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The pages and what their buttons do. There is no sign-in: whoever reaches the port is any agent they choose. */
public final class HaloPages {

    private static final String CLOSE = "Close by hand";
    private static final String REOPEN = "Re-open";
    private static final String ASSIGN = "Assign to this agent";

    private final Desk desk;
    private final QuickActions actions;
    private final IntFunction<Editor> editors;
    private final TicketList list;
    private final TicketPage page;

    /** The pages of that desk; {@code editors} makes an agent of a number. */
    public HaloPages(Desk desk, QuickActions actions, CustomTabs tabs, IntFunction<Editor> editors) {
        this.desk = desk;
        this.actions = actions;
        this.editors = editors;
        this.list = new TicketList(desk);
        this.page = new TicketPage(desk, tabs);
    }

    /** Adds the list, the ticket's other address, and the buttons. */
    public void routes(Routes routes) {
        routes.get("/", this::list)
                .get("/ticket", this::ticket)
                .post("/page/click", this::click)
                .post("/page/log", this::log);
    }

    private Answer list(Request request) {
        List<Ticket> newestFirst = desk.tickets().stream()
                .sorted(Comparator.comparing(Ticket::id).reversed())
                .toList();
        return Answer.page(200, list.page(newestFirst));
    }

    /** {@code /tickets?id=N}, for browsers. */
    public Answer ticket(Request request) {
        return number(request.query(), "id")
                .flatMap(desk::ticket)
                .map(ticket -> Answer.page(200, page.page(ticket, buttons(ticket))))
                .orElseGet(() -> Answer.page(
                        404,
                        Html.page("No such ticket", Looks.SHEET, Html.tag("main", text("There is no such ticket.")))));
    }

    private List<String> buttons(Ticket ticket) {
        List<String> own = ticket.closed() ? List.of(REOPEN, ASSIGN) : List.of(CLOSE, ASSIGN);
        return Stream.concat(actions.actions().stream().map(action -> action.name()), own.stream())
                .toList();
    }

    private Answer click(Request request) {
        Form form = request.form();
        Optional<Ticket> ticket = number(form, "ticket").flatMap(desk::ticket);
        Optional<Integer> agent = number(form, "agent");
        if (ticket.isEmpty() || agent.isEmpty()) {
            return notUnderstood("Choose a ticket and an agent.");
        }
        act(ticket.get().id(), form.first("action").orElse(""), editors.apply(agent.get()));
        return Answer.seeOther("/tickets?id=" + ticket.get().id());
    }

    private void act(int ticketId, String action, Editor editor) {
        switch (action) {
            case CLOSE -> desk.move(ticketId, desk.ids().statusClosed(), editor);
            case REOPEN -> desk.move(ticketId, desk.ids().statusInProgress(), editor);
            case ASSIGN -> desk.assign(ticketId, editor.agentId(), editor);
            default -> actions.click(ticketId, action, editor);
        }
    }

    private Answer log(Request request) {
        Form form = request.form();
        Optional<Row> client = number(form, "client").flatMap(desk.table(Kind.CLIENT)::find);
        Optional<Row> agent = number(form, "agent").flatMap(desk.table(Kind.AGENT)::find);
        if (client.isEmpty() || agent.isEmpty()) {
            return notUnderstood("Choose a client and an agent.");
        }
        Map<String, Object> ticket = Map.of(
                "client_id",
                client.get().id(),
                "agent_id",
                agent.get().id(),
                "summary",
                form.typed("summary").orElse("No summary"));
        int id = desk.open(Posted.of(ticket), editors.apply(agent.get().id())).id();
        return Answer.seeOther("/tickets?id=" + id);
    }

    private static Answer notUnderstood(String cure) {
        return Answer.page(400, Html.page("Not understood", Looks.SHEET, Html.tag("main", text(cure))));
    }

    private static Optional<Integer> number(Form form, String name) {
        return form.typed(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf);
    }
}
