package hoist.tenants;

import java.time.Duration;

/**
 * The words of one Halo instance for the tickets Hoist opens: names as an administrator sees them, not ids.
 *
 * @param closureTime the working time that a closed ticket is booked with
 */
public record TicketSettings(
        String type,
        String category,
        String urgency,
        String impact,
        String closedStatus,
        String reopenedStatus,
        Duration closureTime) {
    /** The values of idemeum's guide, HaloPSA, Ticket creation. */
    public static final TicketSettings DEFAULTS = new TicketSettings(
            "Incident",
            "Business Applications",
            "Medium",
            "Single User Affected",
            "Closed",
            "New",
            Duration.ofMinutes(5));

    public TicketSettings {
        type = Refuse.blank("type", type);
        category = Refuse.blank("category", category);
        urgency = Refuse.blank("urgency", urgency);
        impact = Refuse.blank("impact", impact);
        closedStatus = Refuse.blank("closedStatus", closedStatus);
        reopenedStatus = Refuse.blank("reopenedStatus", reopenedStatus);
        Refuse.notPositive("closureTime", closureTime);
    }
}
