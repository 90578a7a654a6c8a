package hoist.vendor;

/** How a client shows a vendor who it is. */
public sealed interface Credential {

    /** A fixed key in a header of the vendor's choice. */
    record ApiKey(String header, Secret key) implements Credential {}

    /** A bearer token, fetched and renewed as needed. */
    record OAuth(OAuthClient client) implements Credential {}
}
