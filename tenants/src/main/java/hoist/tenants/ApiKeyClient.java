package hoist.tenants;

import java.util.List;
import java.util.Set;

/**
 * A client with an API key.
 *
 * @param keys one, or two while one replaces the other
 */
public record ApiKeyClient(String client, List<StoredApiKey> keys, Set<Permission> may) implements Client {
    public ApiKeyClient {
        client = Refuse.blank("client", client);
        keys = List.copyOf(keys);
        may = Set.copyOf(may);
        Refuse.noneOrMoreThanTwo("keys", keys);
        Refuse.nothingAllowed("may", may);
    }
}
