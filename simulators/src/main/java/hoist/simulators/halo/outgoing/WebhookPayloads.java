package hoist.simulators.halo.outgoing;

import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.HaloTime;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.desk.TicketEvent;
import hoist.simulators.halo.desk.TicketJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What webhooks carry, after a payload captured from a live server. */
final class WebhookPayloads {

    private static final List<String> KEY_FIELDS =
            List.of("id", "summary", "status_id", "tickettype_id", "client_id", "team_id", "agent_id");

    private final TicketJson json;

    WebhookPayloads(Desk desk) {
        this.json = new TicketJson(desk);
    }

    Map<String, Object> of(Webhook webhook, TicketEvent event) {
        Ticket ticket = event.ticket();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID().toString());
        body.put("webhook_id", webhook.id().toString());
        body.put("notification_id", event.what().notificationId());
        body.put("escmsg_id", UUID.randomUUID().toString());
        body.put("event", event.what().eventName());
        body.put("message", "%s for Ticket ID: %07d.".formatted(message(event), ticket.id()));
        body.put("object_id", ticket.id());
        body.put("agent_id", event.agentId());
        body.put("timestamp", HaloTime.ticks(event.at()));
        switch (webhook.payload()) {
            case EVENT_INFORMATION_ONLY -> {}
            case SMALL -> body.put("ticket", keyFields(ticket));
            case FULL -> body.put("ticket", json.detailed(ticket));
        }
        return body;
    }

    private static String message(TicketEvent event) {
        return switch (event.what()) {
            case NEW_TICKET_LOGGED -> "A new ticket has been logged";
            case TICKET_STATUS_CHANGED -> "The status has been changed";
            case TICKET_REASSIGNED -> "The ticket has been reassigned";
            case TICKET_CLOSED -> "The ticket has been closed";
        };
    }

    /** Custom fields come empty even where the ticket has them, as was seen live. */
    private static Map<String, Object> keyFields(Ticket ticket) {
        Map<String, Object> fields = new LinkedHashMap<>();
        KEY_FIELDS.forEach(name -> ticket.row().get(name).ifPresent(value -> fields.put(name, value)));
        fields.put("customfields", List.of());
        fields.put("hasbeenclosed", ticket.closed());
        return fields;
    }
}
