package hoist.ingest.door;

import java.util.Locale;

/** What is wrong with a bearer token; of several things the first. */
public enum TokenFlaw {
    /** No token of any kind, or one beside another credential. */
    MALFORMED,
    /** Another type of token. */
    TYPE,
    /** Signed by no key that is known here, or not signed so that a known one fits. */
    UNKNOWN_KEY,
    /** Past its time, before it, or without one. */
    EXPIRED,
    /** Another issuer's. */
    ISSUER,
    /** For somebody else. */
    AUDIENCE,
    /** Its client is in no tenant's file now. */
    CLIENT_GONE,
    /** Its client is another tenant's now. */
    TENANT;

    /** As logs have it, e.g. {@code unknown-key}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
