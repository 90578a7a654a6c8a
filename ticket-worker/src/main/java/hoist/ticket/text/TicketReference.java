package hoist.ticket.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The short word by which a request's ticket is found again, for example {@code HST-7K3QX5B2MA}: 50 bits of SHA-256. Among
 * a million requests two share one with a probability below 1 in 2000; the custom field with the whole id decides then.
 */
public record TicketReference(String text) {
    private static final String PREFIX = "HST-";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 10;
    private static final int NOTE_LENGTH = 6;

    public static TicketReference of(String tenant, String requestId) {
        return new TicketReference(PREFIX + hash(tenant + '\0' + requestId, LENGTH));
    }

    /** By which a note is found again: the ticket's word and one for what the note tells. */
    public String forNote(String because) {
        return text + "-" + hash(because, NOTE_LENGTH);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String hash(String text, int length) {
        var bytes = sha256(text);
        var word = new StringBuilder(length);
        var left = 0;
        var bits = 0;
        for (var next = 0; word.length() < length; bits -= 5) {
            while (bits < 5) {
                left = ((left << 8) | (bytes[next++] & 0xff)) & 0xffff;
                bits += 8;
            }
            word.append(BASE32.charAt((left >> (bits - 5)) & 31));
        }
        return word.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
