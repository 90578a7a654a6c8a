package hoist.vendor;

/** How a client shows a vendor who it is. */
public sealed interface Credential {

    /** A fixed key in a header of the vendor's choice. */
    record ApiKey(String header, Secret key) implements Credential {
        public ApiKey {
            if (!key.fitsHeader()) {
                throw new IllegalArgumentException("the key for " + header
                        + " has blanks, line breaks or other characters that no key has: copy it again");
            }
        }
    }

    /** A bearer token, fetched and renewed as needed. */
    record OAuth(OAuthClient client) implements Credential {}
}
