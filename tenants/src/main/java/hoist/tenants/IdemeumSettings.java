package hoist.tenants;

import java.net.URI;
import java.util.Set;

/**
 * One idemeum parent tenant and how Hoist signs in there.
 *
 * @param url the parent tenant, without a slash at its end
 * @param answerLink where a person answers a request, with {@code {url}} and {@code {requestId}}
 * @param ticketsCreatedByIdemeum whether a decision may come for a request that Hoist never saw
 * @param elevationModes the values of {@code userElevationMode} that may be decided, never empty
 */
public record IdemeumSettings(
        URI url,
        IdemeumCredential credential,
        String answerLink,
        boolean ticketsCreatedByIdemeum,
        Set<String> elevationModes) {
    static final String ANSWER_LINK = "{url}/elevation-requests/{requestId}";
    static final Set<String> ELEVATION_MODES = Set.of("USER");
    private static final String REQUEST_ID = "requestId";

    public IdemeumSettings {
        url = VendorUrl.checked("url", url);
        answerLink = LinkTemplate.checked("answerLink", answerLink, REQUEST_ID).text();
        elevationModes = Set.copyOf(elevationModes);
        Refuse.nothingAllowed("elevationModes", elevationModes);
        elevationModes.forEach(mode -> Refuse.blank("elevationModes", mode));
    }

    /** A parent tenant where everything that has a default has it. */
    public static IdemeumSettings withDefaults(URI url, IdemeumCredential credential) {
        return new IdemeumSettings(url, credential, ANSWER_LINK, false, ELEVATION_MODES);
    }

    /** Where a person answers this request; the id is percent-encoded here. */
    public URI linkTo(String requestId) {
        return new LinkTemplate(answerLink, REQUEST_ID).fill(url, requestId);
    }
}
