package hoist.halo;

import java.util.List;

/**
 * What an administrator calls the things tickets are made with. Equality ignores case and outer blanks.
 *
 * @param category the full path, levels separated by {@code >}
 * @param customFields with the prefix {@code CF}
 */
public record TicketNames(
        String ticketType,
        String category,
        String urgency,
        String impact,
        String closedStatus,
        String reopenedStatus,
        List<String> customFields) {
    /** The names of idemeum's guide, HaloPSA, Ticket creation and Create custom fields. */
    public static final TicketNames DEFAULTS = new TicketNames(
            "Incident",
            "Business Applications",
            "Medium",
            "Single User Affected",
            "Closed",
            "New",
            List.of("CFidemeumCustomerName", "CFidemeumElevationRequestId"));

    public TicketNames {
        customFields = List.copyOf(customFields);
    }
}
