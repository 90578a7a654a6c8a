package hoist.tenants;

import java.util.Set;

/**
 * A client with a user name and a password: Halo's own webhooks can do no better.
 *
 * @param sha256 lower-case hex of the SHA-256 of the password
 */
public record BasicClient(String client, String username, String sha256) implements Client {
    public BasicClient {
        client = Refuse.blank("client", client);
        username = Refuse.blank("username", username);
        if (username.contains(":")) {
            throw new InvalidSetting("username", "must not contain a colon, which ends it in HTTP Basic");
        }
        sha256 = Refuse.notSha256("sha256", sha256);
    }

    /** Webhooks, and nothing that needs a better credential. */
    @Override
    public Set<Permission> may() {
        return Set.of(Permission.WEBHOOKS);
    }

    /** Whether a caller presented this client's password; compares in constant time. */
    public boolean matches(String presentedPassword) {
        return Sha256.matches(sha256, presentedPassword);
    }
}
