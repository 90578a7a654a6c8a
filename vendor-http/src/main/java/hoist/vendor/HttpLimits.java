package hoist.vendor;

import java.time.Duration;

/**
 * What one HTTP call may take.
 *
 * @param connect until the connection stands
 * @param total from the start of sending to the last byte of the answer; a slow drip does not prolong it
 * @param answerBytes the longest answer that is read, after decompression
 */
public record HttpLimits(Duration connect, Duration total, int answerBytes) {
    public static final HttpLimits DEFAULT = new HttpLimits(Duration.ofSeconds(2), Duration.ofSeconds(10), 2 << 20);

    public HttpLimits {
        if (!connect.isPositive() || connect.compareTo(total) > 0) {
            throw new IllegalArgumentException(
                    "connect is " + connect + ": give a time above 0 and up to total, " + total);
        }
        if (answerBytes < 1) {
            throw new IllegalArgumentException("answerBytes is " + answerBytes + ": give at least 1");
        }
    }

    /** The same but for the total, which also bounds the time to connect. */
    public HttpLimits withTotal(Duration total) {
        return new HttpLimits(connect.compareTo(total) > 0 ? total : connect, total, answerBytes);
    }
}
