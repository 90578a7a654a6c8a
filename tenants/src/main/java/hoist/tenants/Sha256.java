package hoist.tenants;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that stands for a credential in a tenant's file. */
final class Sha256 {
    private Sha256() {}

    static String hex(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /** Compares in constant time. */
    static boolean matches(String hex, String presented) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(hex), digest(presented));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
