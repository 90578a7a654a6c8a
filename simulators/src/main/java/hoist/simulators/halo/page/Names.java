package hoist.simulators.halo.page;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Ticket;

/** The names behind a ticket's numbers. */
record Names(Desk desk) {

    String of(Kind kind, Ticket ticket, String property) {
        return desk.table(kind)
                .find(ticket.row().number(property))
                .map(row -> row.text("name"))
                .orElse("");
    }

    /** Impact or urgency, which are lines of a lookup. */
    String ofLookup(int lookupId, int id) {
        return desk.table(Kind.LOOKUP)
                .first(row -> row.number("lookupid") == lookupId && row.number("__id") == id)
                .map(row -> row.text("name"))
                .orElse("");
    }
}
