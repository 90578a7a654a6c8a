package hoist.tenants;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A client that fetches bearer tokens with client credentials.
 *
 * @param clientId what it calls itself there; belongs to one tenant only
 * @param secrets one, or two while one replaces the other
 */
public record OAuth2Client(String client, String clientId, List<StoredSecret> secrets, Set<Permission> may)
        implements Client {
    private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");

    public OAuth2Client {
        client = Refuse.blank("client", client);
        clientId = Refuse.blank("clientId", clientId);
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw new InvalidSetting("clientId", "must be 1 to 128 visible ASCII characters without blanks");
        }
        secrets = List.copyOf(secrets);
        may = Set.copyOf(may);
        Refuse.noneOrMoreThanTwo("secrets", secrets);
        Refuse.nothingAllowed("may", may);
    }

    /**
     * Whether a caller presented a secret of this client; compares in constant time, with one secret as long as with
     * two.
     */
    public boolean matches(String presentedSecret) {
        boolean first = secrets.getFirst().matches(presentedSecret);
        boolean last = secrets.getLast().matches(presentedSecret);
        return first || last;
    }
}
