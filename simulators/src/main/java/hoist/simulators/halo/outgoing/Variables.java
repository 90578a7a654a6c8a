package hoist.simulators.halo.outgoing;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.desk.TicketJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a template can name: {@code ticket}, {@code agent} who acts, each custom field that has a value. */
final class Variables {

    private final Desk desk;
    private final TicketJson json;

    Variables(Desk desk) {
        this.desk = desk;
        this.json = new TicketJson(desk);
    }

    Map<String, Object> of(Ticket ticket, int agentId) {
        Map<String, Object> variables = new LinkedHashMap<>(ticket.customFields());
        variables.put("ticket", json.detailed(ticket));
        desk.table(Kind.AGENT).find(agentId).ifPresent(agent -> variables.put("agent", agent.shown()));
        return variables;
    }
}
