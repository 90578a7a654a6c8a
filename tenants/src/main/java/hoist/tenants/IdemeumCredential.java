package hoist.tenants;

/** How Hoist signs in at idemeum. */
public sealed interface IdemeumCredential {

    /** Sent as {@code X-Idemeum-Api-Key}. */
    record ApiKeyHeader(Secret apiKey) implements IdemeumCredential {}

    /** OAuth2 client credentials for a bearer token. */
    record OAuth2(String clientId, Secret clientSecret) implements IdemeumCredential {
        public OAuth2 {
            clientId = Refuse.blank("clientId", clientId);
        }
    }
}
