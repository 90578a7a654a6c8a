package hoist.simulators.halo.desk;

import java.time.Instant;

/** What a change of status or agent means for a ticket. */
final class TicketMoves {

    private static final int UNASSIGNED = 1;

    private final Desk desk;

    TicketMoves(Desk desk) {
        this.desk = desk;
    }

    /** Whether tickets in that status are closed. */
    boolean closes(int statusId) {
        return desk.table(Kind.STATUS)
                .find(statusId)
                .filter(status -> status.flag("__closes"))
                .isPresent();
    }

    Ticket toStatus(Ticket ticket, int statusId, Editor editor, Instant now) {
        if (desk.table(Kind.STATUS).find(statusId).isEmpty()) {
            throw Refusals.foreignKey("status_id", statusId);
        }
        Row row = ticket.row().with("status_id", statusId);
        Ticket moved = closes(statusId) ? closed(ticket, row, editor, now) : ticket.with(open(ticket, row));
        String status = desk.table(Kind.STATUS).find(statusId).orElseThrow().text("name");
        return ticket.row().number("status_id") == statusId
                ? moved
                : moved.withHistory(new HistoryEntry(now, editor.name(), "Status changed to " + status));
    }

    Ticket toAgent(Ticket ticket, int agentId, Editor editor, Instant now) {
        Row agent = desk.table(Kind.AGENT).find(agentId).orElseThrow(() -> Refusals.foreignKey("agent_id", agentId));
        if (agent.flag("isapiagent")) {
            throw Refusals.rule("API-only agents can not be assigned tickets");
        }
        if (ticket.row().number("agent_id") == agentId) {
            return ticket;
        }
        String what = agentId == UNASSIGNED ? "Unassigned" : "Assigned to " + agent.text("name");
        return ticket.with(ticket.row().with("agent_id", agentId))
                .withHistory(new HistoryEntry(now, editor.name(), what));
    }

    private static Ticket closed(Ticket ticket, Row row, Editor editor, Instant now) {
        if (ticket.closed()) {
            return ticket.with(row);
        }
        Row closed = row.with("hasbeenclosed", true).with("dateclosed", HaloTime.ticks(now));
        return ticket.with(
                closed.number("closure_agent_id") > 0 ? closed : closed.with("closure_agent_id", editor.agentId()));
    }

    /** Whoever closes it next is another closing agent. */
    private static Row open(Ticket ticket, Row row) {
        Row open = row.with("hasbeenclosed", false).with("dateclosed", HaloTime.NEVER);
        return ticket.closed() ? open.with("closure_agent_id", 0) : open;
    }
}
