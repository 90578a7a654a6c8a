package hoist.simulators.halo.outgoing;

import java.net.URI;

/** How Halo identifies itself to a custom integration (Configuration, Custom integrations, Authorization). */
public sealed interface Authorisation {

    /** Not at all. */
    record None() implements Authorisation {}

    /** A key in a header. */
    record ApiKey(String header, String value) implements Authorisation {
        /** Shows no key. */
        @Override
        public String toString() {
            return "API key in " + header;
        }
    }

    /** User name and password. */
    record Basic(String user, String password) implements Authorisation {
        /** Shows no password. */
        @Override
        public String toString() {
            return "Basic " + user;
        }
    }

    /**
     * A token got with client credentials, sent in the form, and kept until it expires or is refused. A blank scope is
     * not sent.
     */
    record OAuth2(URI tokenUrl, String clientId, String clientSecret, String scope) implements Authorisation {
        /** Shows no secret. */
        @Override
        public String toString() {
            return "OAuth2 client " + clientId;
        }
    }
}
