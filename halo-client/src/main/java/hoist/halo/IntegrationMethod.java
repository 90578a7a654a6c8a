package hoist.halo;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A custom method: a call that Halo makes when a button is clicked or a runbook runs (Configuration, Integrations, Custom integrations).
 *
 * @param verb {@code POST} and so on; {@code verb 9} for a number that nobody documents
 * @param base the integration's base resource
 * @param path what is appended to it
 * @param headers as typed, names in any case
 * @param body the template, with Halo's variables such as {@code <<CFname>>}
 */
public record IntegrationMethod(
        long id,
        String name,
        String verb,
        String base,
        String path,
        Map<String, String> headers,
        String body,
        Authorization authorization) {

    /**
     * How Halo says who it is. Where a method does not inherit it the integration's own is not asked for.
     *
     * @param header the header of the key or token, where Halo tells it
     * @param tokenUrl where tokens are fetched, for OAuth2
     */
    public record Authorization(Kind kind, Optional<String> header, Optional<String> tokenUrl) {

        /** Those that idemeum's guide names, and the rest. */
        public enum Kind {
            NONE,
            API_KEY,
            OAUTH2,
            OTHER
        }
    }

    public IntegrationMethod {
        var ignoringCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        ignoringCase.putAll(headers);
        headers = Collections.unmodifiableMap(ignoringCase);
    }

    /** The whole address that is called. */
    public String address() {
        String start = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return start + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
    }
}
