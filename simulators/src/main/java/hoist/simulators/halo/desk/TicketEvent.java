package hoist.simulators.halo.desk;

import java.time.Instant;

/** Something happened to a ticket that Halo tells others about. */
public record TicketEvent(What what, Ticket ticket, int agentId, Instant at) {

    /** The events, with the name that webhooks carry. */
    public enum What {
        NEW_TICKET_LOGGED("new ticket logged"),
        TICKET_STATUS_CHANGED("ticket status changed"),
        TICKET_REASSIGNED("ticket reassigned"),
        TICKET_CLOSED("ticket closed");

        private final String eventName;

        What(String eventName) {
            this.eventName = eventName;
        }

        /** The name in lower case, as payloads carry it. */
        public String eventName() {
            return eventName;
        }
    }
}
