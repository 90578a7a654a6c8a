package hoist.simulators.halo.desk;

import java.time.Instant;

/** Something happened to a ticket that Halo tells others about. */
public record TicketEvent(What what, Ticket ticket, int agentId, Instant at) {

    /** The events, with the name that webhooks carry. */
    public enum What {
        NEW_TICKET_LOGGED("new ticket logged", 41),
        TICKET_STATUS_CHANGED("ticket status changed", 42),
        TICKET_REASSIGNED("ticket reassigned", 43),
        TICKET_CLOSED("ticket closed", 44);

        private final String eventName;
        private final int notificationId;

        What(String eventName, int notificationId) {
            this.eventName = eventName;
            this.notificationId = notificationId;
        }

        /** The number of the notification profile that fires it. */
        public int notificationId() {
            return notificationId;
        }

        /** The name in lower case, as payloads carry it. */
        public String eventName() {
            return eventName;
        }
    }
}
