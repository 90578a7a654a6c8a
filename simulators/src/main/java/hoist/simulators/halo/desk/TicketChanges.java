package hoist.simulators.halo.desk;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Ticket.Presence;
import hoist.simulators.halo.desk.TicketEvent.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells the effect log and the listeners what became of a ticket.
 *
 * <p>Effects: {@code ticket.created}, {@code .updated}, {@code .closed}, {@code .reopened}, {@code .assigned},
 * {@code .deleted}, {@code .recovered} with the changed properties, and {@code action.created}. One change has one
 * effect {@code ticket.updated}, beside those that say more.
 */
public final class TicketChanges {

    private final EffectLog effects;
    private final List<Consumer<TicketEvent>> listeners = new CopyOnWriteArrayList<>();

    TicketChanges(EffectLog effects) {
        this.effects = effects;
    }

    /** Tells this one from now on; it must return at once. */
    public void tell(Consumer<TicketEvent> listener) {
        listeners.add(listener);
    }

    void opened(Ticket ticket, Editor editor) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("summary", ticket.row().text("summary"));
        details.put("client_id", ticket.row().text("client_id"));
        details.put("status_id", ticket.row().text("status_id"));
        ticket.customFields().forEach((name, value) -> details.put(name, value.toString()));
        effects.effect("ticket.created", "" + ticket.id(), details);
        event(What.NEW_TICKET_LOGGED, ticket, editor);
        if (ticket.closed()) {
            effects.effect("ticket.closed", "" + ticket.id(), Map.of("by", "" + editor.agentId()));
            event(What.TICKET_CLOSED, ticket, editor);
        }
    }

    void changed(Ticket before, Ticket after, Editor editor) {
        if (before.presence() != after.presence()) {
            effects.effect(
                    after.presence() == Presence.DELETED ? "ticket.deleted" : "ticket.recovered", "" + after.id());
            return;
        }
        Map<String, String> difference = difference(before, after);
        if (!difference.isEmpty()) {
            effects.effect("ticket.updated", "" + after.id(), difference);
        }
        if (before.row().number("agent_id") != after.row().number("agent_id")) {
            effects.effect(
                    "ticket.assigned",
                    "" + after.id(),
                    Map.of("agent_id", after.row().text("agent_id")));
            event(What.TICKET_REASSIGNED, after, editor);
        }
        status(before, after, editor);
    }

    void noted(int ticketId, Row action) {
        effects.effect(
                "action.created",
                "" + ticketId,
                Map.of("id", action.text("id"), "outcome", action.text("outcome"), "note", action.text("note")));
    }

    private void status(Ticket before, Ticket after, Editor editor) {
        if (before.closed() != after.closed()) {
            effects.effect(
                    after.closed() ? "ticket.closed" : "ticket.reopened",
                    "" + after.id(),
                    Map.of("by", "" + editor.agentId()));
        }
        if (before.row().number("status_id") != after.row().number("status_id")) {
            event(What.TICKET_STATUS_CHANGED, after, editor);
        }
        if (!before.closed() && after.closed()) {
            event(What.TICKET_CLOSED, after, editor);
        }
    }

    private void event(What what, Ticket ticket, Editor editor) {
        TicketEvent event = new TicketEvent(what, ticket, editor.agentId(), ticket.updatedAt());
        listeners.forEach(listener -> listener.accept(event));
    }

    private static Map<String, String> difference(Ticket before, Ticket after) {
        Map<String, String> changed = new LinkedHashMap<>();
        after.row().properties().forEach((name, value) -> {
            if (!value.equals(before.row().properties().get(name))) {
                changed.put(name, value.toString());
            }
        });
        if (!before.customFields().equals(after.customFields())) {
            changed.put("customfields", after.customFields().toString());
        }
        if (!before.assets().equals(after.assets())) {
            changed.put("assets", after.assets().toString());
        }
        return changed;
    }
}
