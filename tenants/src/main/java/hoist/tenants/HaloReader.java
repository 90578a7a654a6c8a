package hoist.tenants;

import java.net.URI;

/** The section {@code halo} of a tenant's file. */
final class HaloReader {
    private HaloReader() {}

    static HaloSettings read(Section tenant) {
        Section halo = tenant.section(
                "halo",
                "url",
                "authUrl",
                "tenant",
                "clientId",
                "clientSecret",
                "scope",
                "budget",
                "tickets",
                "ticketLink");
        URI url = halo.as("url", text -> Words.url("url", text));
        return halo.build(() -> new HaloSettings(
                url,
                halo.as("authUrl", text -> Words.url("authUrl", text), HaloSettings.defaultAuthUrl(url)),
                halo.optionalText("tenant"),
                halo.text("clientId"),
                halo.secret("clientSecret"),
                halo.as("scope", text -> text, HaloSettings.SCOPE),
                halo.has("budget") ? budget(halo.section("budget", "calls", "window")) : Budget.DEFAULT,
                halo.has("tickets") ? tickets(halo) : TicketSettings.DEFAULTS,
                halo.as("ticketLink", text -> text, HaloSettings.TICKET_LINK)));
    }

    private static Budget budget(Section budget) {
        return budget.build(() -> new Budget(
                budget.as("calls", text -> Words.number("calls", text)),
                budget.as("window", text -> Words.duration("window", text))));
    }

    private static TicketSettings tickets(Section halo) {
        Section tickets = halo.section(
                "tickets", "type", "category", "urgency", "impact", "closedStatus", "reopenedStatus", "closureTime");
        TicketSettings defaults = TicketSettings.DEFAULTS;
        return tickets.build(() -> new TicketSettings(
                tickets.as("type", text -> text, defaults.type()),
                tickets.as("category", text -> text, defaults.category()),
                tickets.as("urgency", text -> text, defaults.urgency()),
                tickets.as("impact", text -> text, defaults.impact()),
                tickets.as("closedStatus", text -> text, defaults.closedStatus()),
                tickets.as("reopenedStatus", text -> text, defaults.reopenedStatus()),
                tickets.as("closureTime", text -> Words.duration("closureTime", text), defaults.closureTime())));
    }
}
