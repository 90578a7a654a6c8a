package hoist.tenants;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The whole key that a client sends as {@code X-Idemeum-Api-Key}: {@code idk_}, its id, {@code _} and 32 random bytes
 * in base64url.
 *
 * @param id eight letters and digits; not secret
 * @param text the whole key, shown to its owner once and never stored
 */
public record ApiKey(String id, Secret text) {
    private static final Pattern SHAPE = Pattern.compile("idk_[A-Za-z0-9]{8}_[A-Za-z0-9_-]{43}");
    private static final String ID_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int ID_STARTS = "idk_".length();
    private static final int ID_LENGTH = 8;
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key. Its {@link #stored()} form goes into the tenant's file, its text to the client. */
    public static ApiKey generate() {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        RANDOM.ints(ID_LENGTH, 0, ID_CHARACTERS.length()).forEach(i -> id.append(ID_CHARACTERS.charAt(i)));
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String tail = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return new ApiKey(id.toString(), new Secret("idk_" + id + "_" + tail));
    }

    /** What a caller presented, if it has the shape of a key. That it is a right one only the stored form tells. */
    public static Optional<ApiKey> parse(String presented) {
        return SHAPE.matcher(presented).matches()
                ? Optional.of(new ApiKey(presented.substring(ID_STARTS, ID_STARTS + ID_LENGTH), new Secret(presented)))
                : Optional.empty();
    }

    /** What a tenant's file keeps of this key. */
    public StoredApiKey stored() {
        return new StoredApiKey(id, Sha256.hex(text.reveal()));
    }
}
