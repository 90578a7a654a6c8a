package hoist.simulators.idemeum.webhooks;

import java.util.Base64;

/** How a webhook proves where it comes from. */
public sealed interface WebhookAuthentication {

    /**
     * The headers {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature} of Standard Webhooks.
     *
     * @param secret {@code whsec_} and base64
     */
    record StandardWebhooks(String secret) implements WebhookAuthentication {

        private static final String PREFIX = "whsec_";

        public StandardWebhooks {
            if (!secret.matches(PREFIX + "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
                    || secret.equals(PREFIX)) {
                throw new IllegalArgumentException("secret must be whsec_ followed by base64; make one with"
                        + " 'echo whsec_$(openssl rand -base64 32)' and give it to both sides");
            }
        }

        byte[] key() {
            return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        }

        @Override
        public String toString() {
            return "StandardWebhooks[secret=***]";
        }
    }

    /** The header {@code X-Idemeum-Api-Key}. */
    record ApiKey(String key) implements WebhookAuthentication {
        @Override
        public String toString() {
            return "ApiKey[key=***]";
        }
    }
}
