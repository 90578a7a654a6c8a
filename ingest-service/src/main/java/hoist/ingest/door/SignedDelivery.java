package hoist.ingest.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The three headers of a delivery signed as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says, version
 * {@code v1} (HMAC-SHA256). Signed are the bytes of {@code id.timestamp.body}, as they arrived.
 *
 * @param id {@code webhook-id}; the same when the delivery is repeated
 * @param timestamp {@code webhook-timestamp}, seconds since 1970, as text
 * @param signatures the {@code v1} ones among {@code webhook-signature}
 */
record SignedDelivery(String id, String timestamp, List<byte[]> signatures) {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** Both ways, as in the reference libraries. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int MOST_SIGNATURES = 16;
    private static final String VERSION = "v1,";
    private static final Pattern ID_SHAPE = Pattern.compile("[\\x21-\\x7e&&[^.]]{1,128}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    static final String ALGORITHM = "HmacSHA256";

    /** What the headers say, if they have the shape of a signed delivery with at least one usable signature. */
    static Optional<SignedDelivery> parse(
            @Nullable String id, @Nullable String timestamp, @Nullable String signatureHeader) {
        if (id == null || timestamp == null || signatureHeader == null) {
            return Optional.empty();
        }
        if (!ID_SHAPE.matcher(id).matches() || !SECONDS.matcher(timestamp).matches()) {
            return Optional.empty();
        }
        List<byte[]> signatures = signatures(signatureHeader);
        return signatures.isEmpty() ? Optional.empty() : Optional.of(new SignedDelivery(id, timestamp, signatures));
    }

    /** Whether it was signed at most 5 minutes before or after now. */
    boolean isSignedNear(Instant now) {
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        return apart.compareTo(TOLERANCE) <= 0;
    }

    /** Whether one of the signatures is this secret's; takes the same time whichever it is. */
    boolean isSignedWith(SecretKey secret, byte[] body) {
        byte[] expected = sign(secret, body);
        boolean found = false;
        for (byte[] signature : signatures) {
            found |= MessageDigest.isEqual(expected, signature);
        }
        return found;
    }

    private byte[] sign(SecretKey secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static List<byte[]> signatures(String header) {
        List<byte[]> found = new ArrayList<>();
        for (String part : header.split(" ", MOST_SIGNATURES + 1)) {
            if (part.startsWith(VERSION) && found.size() < MOST_SIGNATURES) {
                decoded(part.substring(VERSION.length())).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
