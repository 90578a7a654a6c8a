package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.StockDesk;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.http.Html;

/** The names behind a ticket's numbers. */
record Names(Desk desk) {

    String of(Kind kind, Ticket ticket, String property) {
        return desk.table(kind)
                .find(ticket.row().number(property))
                .map(row -> row.text("name"))
                .orElse("");
    }

    /** All of a kind to choose from; agents who cannot be given tickets are left out. */
    Html options(Kind kind) {
        return Html.all(desk.table(kind).rows().stream()
                .filter(row -> !row.flag("inactive") && !row.flag("isapiagent") && !row.flag("isdisabled"))
                .filter(row -> kind != Kind.AGENT || row.id() != StockDesk.UNASSIGNED)
                .map(row -> tag("option", attr("value", "" + row.id()), text(row.text("name"))))
                .toList());
    }

    /** Impact or urgency, which are lines of a lookup. */
    String ofLookup(int lookupId, int id) {
        return desk.table(Kind.LOOKUP)
                .first(row -> row.number("lookupid") == lookupId && row.number("__id") == id)
                .map(row -> row.text("name"))
                .orElse("");
    }
}
