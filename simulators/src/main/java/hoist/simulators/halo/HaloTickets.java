package hoist.simulators.halo;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.HaloTime;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.Ticket;
import java.util.Optional;

/** Tickets for people, made of tickets of the desk. */
final class HaloTickets {

    private final Desk desk;

    HaloTickets(Desk desk) {
        this.desk = desk;
    }

    HaloTicket seen(Ticket ticket) {
        Row row = ticket.row();
        return new HaloTicket(
                ticket.id(),
                row.text("summary"),
                row.text("details"),
                name(Kind.TICKET_TYPE, row, "tickettype_id", "name"),
                name(Kind.CLIENT, row, "client_id", "name"),
                name(Kind.USER, row, "user_id", "name"),
                name(Kind.STATUS, row, "status_id", "name"),
                ticket.closed(),
                row.number("agent_id"),
                name(Kind.AGENT, row, "agent_id", "email"),
                ticket.customFields(),
                ticket.assets(),
                row.text("closure_note"),
                row.decimal("closure_time"),
                ticket.closed() ? HaloTime.parse(row.text("dateclosed")) : Optional.empty(),
                ticket.actions().stream().map(HaloTickets::note).toList(),
                ticket.history(),
                row.shown());
    }

    private String name(Kind kind, Row row, String property, String shown) {
        return desk.table(kind)
                .find(row.number(property))
                .map(found -> found.text(shown))
                .orElse("");
    }

    private static HaloNote note(Row action) {
        return new HaloNote(
                action.id(),
                action.text("outcome"),
                action.text("who"),
                action.text("note"),
                action.text("note_html"),
                action.flag("hiddenfromuser"),
                action.decimal("timetaken"));
    }
}
