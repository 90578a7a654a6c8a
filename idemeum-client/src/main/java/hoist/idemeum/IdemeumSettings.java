package hoist.idemeum;

import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;

/**
 * One idemeum parent tenant and how we sign in.
 *
 * @param host for example {@code https://acme.idemeum.com}
 */
public record IdemeumSettings(VendorAddress host, SignIn signIn) {

    /** Made in idemeum under Settings, Integrations. */
    public sealed interface SignIn {

        /** An inbound integration's key, sent as {@code X-Idemeum-Api-Key}. */
        record ApiKey(Secret key) implements SignIn {}

        /** An OAuth2 client, for a bearer token from {@code {host}/api/oauth2/v1/token}. */
        record OAuth2(String clientId, Secret clientSecret) implements SignIn {}
    }
}
