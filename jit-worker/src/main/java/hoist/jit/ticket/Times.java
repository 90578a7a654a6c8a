package hoist.jit.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Of two times the one that counts. */
final class Times {
    private Times() {}

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant laterOf(@Nullable Instant known, Instant other) {
        return known == null ? other : later(known, other);
    }

    static Instant earlierOf(@Nullable Instant known, Instant other) {
        return known != null && known.isBefore(other) ? known : other;
    }
}
