package hoist.simulators.halo.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a posted element without an id becomes a ticket: defaults of the type, mandatory fields, who and where. */
final class TicketOpening {

    private final Desk desk;
    private final TicketFields fields;
    private final TicketMoves moves;

    TicketOpening(Desk desk, TicketFields fields, TicketMoves moves) {
        this.desk = desk;
        this.fields = fields;
        this.moves = moves;
    }

    Ticket opened(Posted posted, int number, Editor editor, Instant now) {
        editor.role().demand(Role.Permission.ADD_NEW_TICKETS);
        Row row = place(fields.plain(defaults(posted, number, now), posted));
        refuseWhatIsMissing(row);
        Ticket ticket = Ticket.opened(row, now)
                .withCustomFields(fields.customFields(posted).orElse(Map.of()))
                .withAssets(fields.assets(posted).orElse(List.of()))
                .withHistory(new HistoryEntry(now, editor.name(), "Logged"));
        int agent = posted.number("agent_id").filter(id -> id > 0).orElse(row.number("agent_id"));
        int status = posted.number("status_id").filter(id -> id > 0).orElse(row.number("status_id"));
        return moves.toStatus(moves.toAgent(ticket, agent, editor, now), status, editor, now);
    }

    private Row defaults(Posted posted, int number, Instant now) {
        Row type = posted.number("tickettype_id")
                .flatMap(desk.table(Kind.TICKET_TYPE)::find)
                .orElseGet(() -> desk.table(Kind.TICKET_TYPE).rows().getFirst());
        return Row.withId(number)
                .with("summary", "")
                .with("tickettype_id", type.id())
                .with("status_id", type.number("initial_status"))
                .with("agent_id", 1)
                .with("team_id", desk.table(Kind.TEAM).rows().getFirst().id())
                .with("priority_id", desk.table(Kind.PRIORITY).rows().getLast().number("priorityid"))
                .with("reference", "SR-%07d".formatted(number))
                .with("key", UUID.randomUUID().toString())
                .with("use", "ticket")
                .with("_canupdate", true)
                .with("dateoccurred", HaloTime.ticks(now))
                .with("dateclosed", HaloTime.NEVER)
                .with("targetdate", HaloTime.NEVER)
                .with("followupdate", HaloTime.OLE_ZERO)
                .with("lastincomingemail", HaloTime.MIN_VALUE)
                .with("estimate", -0.0)
                .with("hasbeenclosed", false)
                .with("oppcompanyname", "");
    }

    /** A user implies a site, a site a client; a client without a user gets its first site's General User. */
    private Row place(Row posted) {
        Optional<Row> user = find(Kind.USER, posted.number("user_id"));
        int siteId = user.map(found -> found.number("site_id")).orElse(posted.number("site_id"));
        Optional<Row> site = find(Kind.SITE, siteId);
        int clientId = site.map(found -> found.number("client_id")).orElse(posted.number("client_id"));
        Row client = find(Kind.CLIENT, clientId)
                .orElseGet(() -> desk.table(Kind.CLIENT).rows().getFirst());
        Row home = site.or(() -> desk.table(Kind.SITE).first(row -> row.number("client_id") == client.id()))
                .orElseThrow(() -> Refusals.rule("Client " + client.text("name") + " has no Site"));
        int userId = user.or(() -> generalUser(home)).map(Row::id).orElse(0);
        return posted.with("client_id", client.id()).with("site_id", home.id()).with("user_id", userId);
    }

    private Optional<Row> generalUser(Row site) {
        return desk.table(Kind.USER)
                .first(row ->
                        row.number("site_id") == site.id() && row.text("name").equals("General User"));
    }

    private Optional<Row> find(Kind kind, int id) {
        return desk.table(kind).find(id);
    }

    private void refuseWhatIsMissing(Row row) {
        List<String> missing = desk.mandatory(row.number("tickettype_id")).stream()
                .filter(name -> row.text(name).isBlank() || row.get(name).equals(Optional.of(0)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refusals.rule("Please enter a value for: " + String.join(", ", missing));
        }
    }
}
