package hoist.simulators.halo.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Ticket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tabs on tickets that show somebody's page (Configuration, Custom objects, Custom tabs). */
public final class CustomTabs {

    private final Variables variables;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** No tabs yet. */
    public CustomTabs(Desk desk) {
        this.variables = new Variables(desk);
    }

    /**
     * Adds a tab, in place of one with the same name.
     *
     * @param address may hold {@code $CLIENT_REFERENCE} and {@code $FAULTID}, the ticket's number
     */
    public synchronized void add(String name, String address) {
        addresses.put(name, address);
    }

    /** Where the tabs of a ticket go, by name. */
    public synchronized Map<String, URI> of(Ticket ticket) {
        Map<String, Object> values = variables.of(ticket, ticket.row().number("agent_id"));
        Map<String, URI> tabs = new LinkedHashMap<>();
        addresses.forEach((name, address) -> tabs.put(
                name, URI.create(DollarVariables.of(values).put(address, value -> URLEncoder.encode(value, UTF_8)))));
        return tabs;
    }
}
