package hoist.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header {@code Retry-After}: seconds, or a date that counts from the answer's own {@code Date} (RFC 9110, 10.2.3). */
final class RetryAfter {
    /** A longer wait is more likely a wrong clock than a wish. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Optional<Duration> read(@Nullable String header, @Nullable String date, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        Optional<Duration> wait = text.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : HttpDate.read(text).map(until -> Duration.between(serverTime(date, now), until));
        return wait.map(RetryAfter::bounded);
    }

    private static Instant serverTime(@Nullable String date, Instant now) {
        return HttpDate.read(date).orElse(now);
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
