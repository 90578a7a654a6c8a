package hoist.tenants;

/**
 * A client secret as a tenant's file keeps it: enough to recognise the secret, not enough to use it.
 *
 * @param sha256 lower-case hex of the SHA-256 of the secret
 */
public record StoredSecret(String sha256) {
    public StoredSecret {
        sha256 = Refuse.notSha256("sha256", sha256);
    }

    /** Whether this is the stored form of what a caller presented; compares in constant time. */
    boolean matches(String presented) {
        return Sha256.matches(sha256, presented);
    }
}
