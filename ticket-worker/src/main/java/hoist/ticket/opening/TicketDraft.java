package hoist.ticket.opening;

import hoist.halo.Asset;
import hoist.halo.Client;
import hoist.halo.Closure;
import hoist.halo.NewTicket;
import hoist.halo.TicketIds;
import hoist.halo.User;
import hoist.ticket.request.Asked;
import hoist.ticket.text.ShownText;
import hoist.ticket.text.TicketReference;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a new ticket says: type, category, urgency and impact as idemeum's guide has them (HaloPSA, Ticket creation), a text
 * that a technician can decide by, and the custom fields that the approve and deny methods send back.
 *
 * @param answerLink where a person answers in idemeum
 */
public record TicketDraft(Asked asked, TicketReference reference, TicketIds ids, URI answerLink) {
    public static final String CUSTOMER_NAME = "CFidemeumCustomerName";
    public static final String REQUEST_ID = "CFidemeumElevationRequestId";

    private static final int SUMMARY = 200;

    /**
     * The ticket.
     *
     * @param closure to create it closed, with the agent who decided
     */
    public NewTicket ticket(
            String requestId,
            Client client,
            Optional<User> user,
            AssetMatch asset,
            Optional<Closure> closure,
            OptionalLong agentId) {
        return new NewTicket(
                ids.ticketType(),
                client.id(),
                user,
                summary(),
                new TicketText(asked, reference, answerLink, asset).html(),
                ids.category(),
                ids.urgency(),
                ids.impact(),
                asset instanceof AssetMatch.Found(Asset found) ? List.of(found.id()) : List.of(),
                agentId,
                Map.of(CUSTOMER_NAME, asked.customerDisplayName(), REQUEST_ID, requestId),
                closure);
    }

    /** Our fixed words and the reference come first: whatever follows may be cut, and no spreadsheet takes it for a formula. */
    String summary() {
        var device = ShownText.line(asked.device(), 60);
        return ShownText.plain(ShownText.line(
                "Elevation request " + reference + ": " + ShownText.line(asked.application(), 80)
                        + (device.isEmpty() ? "" : " on " + device),
                SUMMARY));
    }
}
