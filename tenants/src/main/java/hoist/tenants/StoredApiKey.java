package hoist.tenants;

import java.util.regex.Pattern;

/**
 * An API key as a tenant's file keeps it: enough to recognise the key, not enough to use it.
 *
 * @param id the eight characters behind {@code idk_}; they find the tenant
 * @param sha256 lower-case hex of the SHA-256 of the whole key
 */
public record StoredApiKey(String id, String sha256) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{8}");

    public StoredApiKey {
        if (!ID.matcher(id).matches()) {
            throw new InvalidSetting("id", "must be the 8 letters and digits behind idk_ in the key");
        }
        sha256 = Refuse.notSha256("sha256", sha256);
    }

    /** Whether this is the stored form of what a caller presented; compares in constant time. */
    public boolean matches(String presented) {
        return Sha256.matches(sha256, presented);
    }
}
