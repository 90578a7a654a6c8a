package hoist.cli.ledger;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entry of a ledger.
 *
 * @param unretried the state as if no operator had asked for another try; null where nothing else is known
 * @param touched when the newest record was written
 * @param told when the worker told its newest fact, if it told any
 * @param retried when an operator last asked for another try, if one did
 */
record Known<S>(S state, @Nullable S unretried, Instant touched, Optional<Instant> told, Optional<Instant> retried) {
    /** What a record is to the entry. */
    enum Kind {
        /** What the worker itself did or met. */
        FACT,
        RETRY,
        OTHER
    }

    /** After a record written at this time, which led to these states. */
    static <S> Known<S> after(@Nullable Known<S> before, Kind kind, Instant at, S state, @Nullable S unretried) {
        var told = before == null ? Optional.<Instant>empty() : before.told();
        var retried = before == null ? Optional.<Instant>empty() : before.retried();
        return new Known<>(
                state,
                unretried,
                before == null ? at : later(Optional.of(before.touched()), at),
                kind == Kind.FACT ? Optional.of(later(told, at)) : told,
                kind == Kind.RETRY ? Optional.of(later(retried, at)) : retried);
    }

    /** Whether an operator ever asked for another try. */
    boolean isRetried() {
        return retried.isPresent();
    }

    private static Instant later(Optional<Instant> known, Instant at) {
        return known.filter(before -> before.isAfter(at)).orElse(at);
    }
}
