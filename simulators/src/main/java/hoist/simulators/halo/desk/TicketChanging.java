package hoist.simulators.halo.desk;

import hoist.simulators.halo.desk.Role.Permission;
import java.time.Instant;
import java.util.Optional;

/** How a posted element with an id changes its ticket. Members left out keep their value; arrays are replaced whole. */
final class TicketChanging {

    private final TicketFields fields;
    private final TicketMoves moves;

    TicketChanging(TicketFields fields, TicketMoves moves) {
        this.fields = fields;
        this.moves = moves;
    }

    Ticket changed(Ticket ticket, Posted posted, Editor editor, Instant now) {
        refuseWhatTheRoleForbids(ticket, editor.role(), editor);
        Ticket changed = ticket.with(fields.plain(ticket.row(), posted));
        changed = changed.withCustomFields(fields.customFields(posted).orElse(changed.customFields()));
        changed = changed.withAssets(fields.assets(posted).orElse(changed.assets()));
        changed = agent(changed, posted, editor, now);
        return status(changed, posted, editor, now).updated(now);
    }

    private Ticket agent(Ticket ticket, Posted posted, Editor editor, Instant now) {
        Optional<Integer> agent = other(posted.number("agent_id"), ticket.row().number("agent_id"));
        agent.ifPresent(id -> editor.role().demand(Permission.REASSIGN_TICKETS));
        return agent.map(id -> moves.toAgent(ticket, id, editor, now)).orElse(ticket);
    }

    private Ticket status(Ticket ticket, Posted posted, Editor editor, Instant now) {
        Optional<Integer> status =
                other(posted.number("status_id"), ticket.row().number("status_id"));
        status.ifPresent(id -> editor.role().demand(Permission.UPDATE_STATUS_OUTSIDE_OF_ACTIONS));
        return status.map(id -> moves.toStatus(ticket, id, editor, now)).orElse(ticket);
    }

    private static Optional<Integer> other(Optional<Integer> posted, int present) {
        return posted.filter(id -> id > 0 && id != present);
    }

    private static void refuseWhatTheRoleForbids(Ticket ticket, Role role, Editor editor) {
        if (ticket.closed()) {
            role.demand(Permission.EDIT_CLOSED_TICKETS);
        }
        if (ticket.row().number("agent_id") != editor.agentId()) {
            role.demand(Permission.EDIT_TICKETS_NOT_ASSIGNED_TO_THEM);
        }
    }
}
