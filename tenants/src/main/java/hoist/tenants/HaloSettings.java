package hoist.tenants;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One Halo instance and how Hoist signs in there.
 *
 * @param url the instance, without a slash at its end
 * @param authUrl its authorisation server, without a slash at its end
 * @param tenant sent as a query parameter of the token call where Halo hosts several tenants
 * @param scope blank-separated
 * @param ticketLink the address of a ticket for people, with {@code {url}} and {@code {ticketId}}
 */
public record HaloSettings(
        URI url,
        URI authUrl,
        @Nullable String tenant,
        String clientId,
        Secret clientSecret,
        String scope,
        Budget budget,
        TicketSettings tickets,
        String ticketLink) {
    static final String SCOPE = "read:tickets edit:tickets read:customers read:assets";
    static final String TICKET_LINK = "{url}/ticket?id={ticketId}";
    private static final String TICKET_ID = "ticketId";

    public HaloSettings {
        url = VendorUrl.checked("url", url);
        authUrl = VendorUrl.checked("authUrl", authUrl);
        tenant = tenant == null ? null : Refuse.blank("tenant", tenant);
        clientId = Refuse.blank("clientId", clientId);
        scope = Refuse.blank("scope", scope);
        ticketLink = LinkTemplate.checked("ticketLink", ticketLink, TICKET_ID).text();
    }

    /** An instance where everything that has a default has it. */
    public static HaloSettings withDefaults(URI url, String clientId, Secret clientSecret) {
        return new HaloSettings(
                url,
                defaultAuthUrl(url),
                null,
                clientId,
                clientSecret,
                SCOPE,
                Budget.DEFAULT,
                TicketSettings.DEFAULTS,
                TICKET_LINK);
    }

    /** The resource server: the root of every call but the token's. */
    public URI resourceServer() {
        return URI.create(url + "/api");
    }

    /** Where a person sees this ticket. */
    public URI linkTo(long ticketId) {
        return new LinkTemplate(ticketLink, TICKET_ID).fill(url, Long.toString(ticketId));
    }

    static URI defaultAuthUrl(URI url) {
        return URI.create(VendorUrl.checked("url", url) + "/auth");
    }
}
