package hoist.simulators.halo.outgoing;

import java.util.UUID;

/**
 * An integration runbook of one step: call a method once.
 */
public record Runbook(UUID id, String name, IntegrationMethod method, Start start, Activity activity, Trigger trigger) {

    /** Who may start it by {@code POST /api/automation/{id}}. */
    public enum Start {
        HALO_ONLY,
        PUBLIC
    }

    /** Whether it runs at all. */
    public enum Activity {
        ACTIVE,
        INACTIVE
    }

    /** What inside Halo starts it. */
    public enum Trigger {
        TICKET_CLOSED,
        NOTHING
    }

    /** A runbook that calls a method whenever a ticket is closed. */
    public static Runbook whenTicketCloses(String name, IntegrationMethod method) {
        return new Runbook(UUID.randomUUID(), name, method, Start.HALO_ONLY, Activity.ACTIVE, Trigger.TICKET_CLOSED);
    }

    /** A runbook that anyone may start. */
    public static Runbook startedByAnyone(String name, IntegrationMethod method) {
        return new Runbook(UUID.randomUUID(), name, method, Start.PUBLIC, Activity.ACTIVE, Trigger.NOTHING);
    }
}
