package hoist.tenants;

import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A client that signs its webhooks, see <a href="https://www.standardwebhooks.com">Standard Webhooks</a>.
 *
 * @param secrets {@code whsec_} and base64 of 24 to 64 bytes each; one, or two while one replaces the other
 */
public record WebhookClient(String client, List<Secret> secrets, Set<Permission> may) implements Client {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    public WebhookClient {
        client = Refuse.blank("client", client);
        secrets = List.copyOf(secrets);
        may = Set.copyOf(may);
        Refuse.noneOrMoreThanTwo("secrets", secrets);
        secrets.forEach(WebhookClient::requireShape);
        Refuse.nothingAllowed("may", may);
    }

    private static void requireShape(Secret secret) {
        String text = secret.reveal();
        if (!text.startsWith(PREFIX) || !isLongEnough(text.substring(PREFIX.length()))) {
            throw new InvalidSetting(
                    "secrets", "must refer to whsec_ followed by base64 of 24 to 64 bytes, as the sender shows it");
        }
    }

    private static boolean isLongEnough(String base64) {
        try {
            int bytes = Base64.getDecoder().decode(base64).length;
            return bytes >= SHORTEST && bytes <= LONGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
