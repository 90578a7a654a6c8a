package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.http.Html;
import java.util.List;
import java.util.stream.Stream;

/** All tickets on one page. */
final class TicketList {

    private final Names names;

    TicketList(Desk desk) {
        this.names = new Names(desk);
    }

    Html page(List<Ticket> tickets) {
        long open = tickets.stream().filter(ticket -> !ticket.closed()).count();
        return Html.page(
                "Tickets",
                Looks.SHEET,
                Frame.head(),
                tag(
                        "main",
                        tag("h1", text("Tickets")),
                        tag("p", attr("class", "soft"), text(open + " open, " + tickets.size() + " in all")),
                        logForm(),
                        tag("section", tickets.isEmpty() ? text("No ticket has been logged yet.") : table(tickets))));
    }

    private Html logForm() {
        return tag(
                "section",
                tag(
                        "form",
                        attr("method", "post"),
                        attr("action", "/page/log"),
                        tag(
                                "input",
                                attr("name", "summary"),
                                attr("value", "Mailbox is full"),
                                attr("aria-label", "Summary")),
                        tag(
                                "select",
                                List.of(
                                        attr("name", "client"),
                                        attr("aria-label", "Client"),
                                        names.options(Kind.CLIENT))),
                        tag(
                                "select",
                                List.of(attr("name", "agent"), attr("aria-label", "Agent"), names.options(Kind.AGENT))),
                        tag("button", attr("type", "submit"), text("Log a ticket"))));
    }

    private Html table(List<Ticket> tickets) {
        List<Html> heads = Stream.of("ID", "Summary", "Client", "User", "Status", "Agent", "Logged")
                .map(name -> tag("th", text(name)))
                .toList();
        return tag(
                "table",
                tag("thead", tag("tr", heads)),
                tag("tbody", tickets.stream().map(this::row).toList()));
    }

    private Html row(Ticket ticket) {
        String address = "/tickets?id=" + ticket.id();
        return tag(
                "tr",
                tag("td", tag("a", attr("href", address), text(String.valueOf(ticket.id())))),
                tag("td", tag("a", attr("href", address), text(ticket.row().text("summary")))),
                tag("td", text(names.of(Kind.CLIENT, ticket, "client_id"))),
                tag("td", text(names.of(Kind.USER, ticket, "user_id"))),
                tag("td", Frame.status(names.of(Kind.STATUS, ticket, "status_id"), ticket)),
                tag("td", text(names.of(Kind.AGENT, ticket, "agent_id"))),
                tag("td", attr("class", "soft"), text(Frame.time(ticket.createdAt()))));
    }
}
