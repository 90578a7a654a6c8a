package hoist.tenants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A credential. It shows itself to {@link #reveal()} only: never in a log, a message or a {@code toString}. */
public final class Secret {
    private final String value;

    public Secret(String value) {
        if (value.isBlank()) {
            throw new InvalidSetting("secret", "is empty: put the credential where the reference points");
        }
        this.value = value;
    }

    /** The credential itself, to be sent and not kept. */
    public String reveal() {
        return value;
    }

    /** Compares in constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[***]";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
