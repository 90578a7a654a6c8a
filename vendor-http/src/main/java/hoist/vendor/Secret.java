package hoist.vendor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password, key or token. It prints as asterisks; only {@link #reveal()} gives the text. */
public final class Secret {
    private static final String MASK = "****";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Outer blanks, such as a file's last line break, are taken off; nothing left is an {@link IllegalArgumentException}. */
    public static Secret of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a secret is empty: give its text, or a file or variable that holds it");
        }
        return new Secret(text.strip());
    }

    /** The text itself: for the header or form field that carries it, nowhere else. */
    public String reveal() {
        return text;
    }

    /** Whether a header can carry it; otherwise the HTTP client would refuse it with a message that quotes it. */
    boolean fitsHeader() {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** A vendor's words, in case it repeats what it was sent: they are shown to people and kept in topics. */
    byte[] masked(byte[] words) {
        return new String(words, StandardCharsets.UTF_8).replace(text, MASK).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return MASK;
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
