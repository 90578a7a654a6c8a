package hoist.tenants;

import java.util.Set;

/**
 * A client that fetches bearer tokens with client credentials.
 *
 * @param sha256 lower-case hex of the SHA-256 of the client secret
 */
public record OAuth2Client(String client, String clientId, String sha256, Set<Permission> may) implements Client {
    public OAuth2Client {
        client = Refuse.blank("client", client);
        clientId = Refuse.blank("clientId", clientId);
        sha256 = Refuse.notSha256("sha256", sha256);
        may = Set.copyOf(may);
        Refuse.nothingAllowed("may", may);
    }

    /** Whether a caller presented this client's secret; compares in constant time. */
    public boolean matches(String presentedSecret) {
        return Sha256.matches(sha256, presentedSecret);
    }
}
