package hoist.jit.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The earlier and the later of two times, either of which may be unknown. */
final class Times {
    private Times() {}

    static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    static @Nullable Instant earlierKnown(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return earlier(one, other);
    }

    static Instant later(@Nullable Instant known, Instant other) {
        return known == null || other.isAfter(known) ? other : known;
    }
}
