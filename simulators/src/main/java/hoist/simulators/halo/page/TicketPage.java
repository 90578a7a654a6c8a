package hoist.simulators.halo.page;

import static hoist.simulators.http.Html.attr;
import static hoist.simulators.http.Html.tag;
import static hoist.simulators.http.Html.text;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.StockDesk;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.outgoing.CustomTabs;
import hoist.simulators.http.Html;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One ticket: everything a technician sees, and below it every property Halo holds. */
final class TicketPage {

    private final Desk desk;
    private final Names names;
    private final CustomTabs tabs;

    TicketPage(Desk desk, CustomTabs tabs) {
        this.desk = desk;
        this.tabs = tabs;
        this.names = new Names(desk);
    }

    Html page(Ticket ticket, List<String> buttons) {
        String summary = ticket.row().text("summary");
        return Html.page(
                "Ticket " + ticket.id() + " - " + summary,
                Looks.SHEET,
                Frame.head(),
                tag(
                        "main",
                        tag("h1", text(summary)),
                        tag(
                                "p",
                                Frame.status(names.of(Kind.STATUS, ticket, "status_id"), ticket),
                                tag("span", attr("class", "soft"), text(" Ticket " + ticket.id()))),
                        tabs(ticket),
                        actions(ticket, buttons),
                        closure(ticket),
                        tag("div", attr("class", "columns"), tag("div", left(ticket)), tag("div", right(ticket))),
                        section("All properties", table("all", new TreeMap<>(shown(ticket))))));
    }

    /** Each opens beside Halo, where the real one shows it in a frame. */
    private Html tabs(Ticket ticket) {
        List<Html> links = tabs.of(ticket).entrySet().stream()
                .map(tab -> tag(
                        "a", attr("href", "" + tab.getValue()), attr("target", "_blank"), text("Tab: " + tab.getKey())))
                .toList();
        return links.isEmpty() ? Html.nothing() : tag("p", links);
    }

    private Html actions(Ticket ticket, List<String> buttons) {
        List<Html> parts = new ArrayList<>();
        parts.add(tag("input", attr("type", "hidden"), attr("name", "ticket"), attr("value", "" + ticket.id())));
        parts.add(tag("label", attr("for", "agent"), text("as agent")));
        parts.add(tag("select", List.of(attr("name", "agent"), attr("id", "agent"), Html.all(agents(ticket)))));
        buttons.forEach(name -> parts.add(tag(
                "button",
                attr("type", "submit"),
                attr("name", "action"),
                attr("value", name),
                attr("class", name.contains("elevation") ? "quick" : "plain"),
                text(name))));
        return section("Actions", tag("form", attr("method", "post"), attr("action", "/page/click"), Html.all(parts)));
    }

    private List<Html> agents(Ticket ticket) {
        int present = ticket.row().number("agent_id");
        return desk.table(Kind.AGENT).rows().stream()
                .filter(agent -> agent.id() != StockDesk.UNASSIGNED)
                .filter(agent -> !agent.flag("isapiagent") && !agent.flag("isdisabled"))
                .map(agent -> option(agent, present))
                .toList();
    }

    private static Html option(Row agent, int present) {
        Html label = text(agent.text("name") + " <" + agent.text("email") + ">");
        return agent.id() == present
                ? tag("option", attr("value", "" + agent.id()), attr("selected", "selected"), label)
                : tag("option", attr("value", "" + agent.id()), label);
    }

    private Html closure(Ticket ticket) {
        String note = ticket.row().text("closure_note");
        if (!ticket.closed() && note.isBlank()) {
            return Html.nothing();
        }
        long minutes = Math.round(ticket.row().decimal("closure_time") * 60);
        return tag(
                "section",
                attr("class", "closure"),
                tag("h2", text("Closure")),
                tag(
                        "p",
                        attr("class", "prose"),
                        attr("id", "closure-note"),
                        text(note.isBlank() ? "No closure note." : note)),
                tag(
                        "p",
                        attr("class", "soft"),
                        text(Frame.time(ticket.row().text("dateclosed")) + ", closure time " + minutes + " min")));
    }

    private List<Html> left(Ticket ticket) {
        List<Html> notes =
                ticket.actions().reversed().stream().map(TicketPage::note).toList();
        List<Html> history = ticket.history().reversed().stream()
                .map(entry -> entry(entry.who(), Frame.time(entry.at()), "", entry.what()))
                .toList();
        return List.of(
                section(
                        "Details",
                        tag("p", attr("class", "prose"), text(ticket.row().text("details")))),
                section("Notes and actions", notes.isEmpty() ? text("None yet.") : Html.all(notes)),
                section("History", Html.all(history)));
    }

    private static Html note(Row action) {
        String kind = action.text("outcome") + (action.flag("hiddenfromuser") ? " (private)" : "");
        return entry(action.text("who"), Frame.time(action.text("datetime")), kind, action.text("note"));
    }

    private static Html entry(String who, String when, String kind, String what) {
        return tag(
                "div",
                attr("class", "note"),
                tag("div", attr("class", "soft"), text(who + ", " + when + (kind.isEmpty() ? "" : ", " + kind))),
                tag("p", attr("class", "prose"), text(what)));
    }

    private List<Html> right(Ticket ticket) {
        Row row = ticket.row();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("Type", names.of(Kind.TICKET_TYPE, ticket, "tickettype_id"));
        facts.put("Client", names.of(Kind.CLIENT, ticket, "client_id"));
        facts.put("Site", names.of(Kind.SITE, ticket, "site_id"));
        facts.put("User", names.of(Kind.USER, ticket, "user_id"));
        facts.put("Agent", agent(ticket));
        facts.put("Team", names.of(Kind.TEAM, ticket, "team_id"));
        facts.put("Category", row.text("category_1"));
        facts.put("Urgency", names.ofLookup(27, row.number("urgency")));
        facts.put("Impact", names.ofLookup(12, row.number("impact")));
        facts.put("Logged", Frame.time(ticket.createdAt()));
        return List.of(
                section("Ticket", table("properties", facts)),
                section("Custom fields", table("properties", ticket.customFields())),
                section(
                        "Assets",
                        Html.all(ticket.assets().stream().map(this::asset).toList())));
    }

    private String agent(Ticket ticket) {
        String email = desk.table(Kind.AGENT)
                .find(ticket.row().number("agent_id"))
                .map(row -> row.text("email"))
                .orElse("");
        String name = names.of(Kind.AGENT, ticket, "agent_id");
        return email.isBlank() ? name : name + " <" + email + ">";
    }

    private Html asset(int id) {
        Row asset = desk.table(Kind.ASSET).find(id).orElse(Row.withId(id));
        return tag("p", text(asset.text("inventory_number") + " " + asset.text("key_field") + " (" + id + ")"));
    }

    private Map<String, Object> shown(Ticket ticket) {
        Map<String, Object> all = new TreeMap<>(ticket.row().shown());
        all.put("last_update", ticket.updatedAt());
        return all;
    }

    private static Html section(String title, Html content) {
        return tag("section", tag("h2", text(title)), content);
    }

    private static Html table(String look, Map<String, Object> values) {
        List<Html> rows = values.entrySet().stream()
                .map(value -> tag("tr", tag("td", text(value.getKey())), tag("td", text("" + value.getValue()))))
                .toList();
        return tag("table", attr("class", look), tag("tbody", Html.all(rows)));
    }
}
