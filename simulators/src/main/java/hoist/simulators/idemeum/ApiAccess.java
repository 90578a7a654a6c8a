package hoist.simulators.idemeum;

import java.time.Duration;
import java.util.Set;

/**
 * Who may call the API.
 *
 * @param apiKeys values of {@code X-Idemeum-Api-Key}; none switches keys off
 * @param clients OAuth2 clients; none switches tokens off
 * @param tokenLife how long a token is good for
 */
public record ApiAccess(Set<String> apiKeys, Set<OAuthClient> clients, Duration tokenLife) {

    public ApiAccess {
        apiKeys = Set.copyOf(apiKeys);
        clients = Set.copyOf(clients);
        if (!tokenLife.isPositive()) {
            throw new IllegalArgumentException("tokenLife is " + tokenLife + "; it must be positive");
        }
    }

    /** One OAuth2 client of the parent tenant (idemeum guide, Obtain access credentials). */
    public record OAuthClient(String id, String secret) {
        @Override
        public String toString() {
            return "OAuthClient[id=" + id + ", secret=***]";
        }
    }

    @Override
    public String toString() {
        return "ApiAccess[" + apiKeys.size() + " keys, clients=" + clients + ", tokenLife=" + tokenLife + "]";
    }
}
