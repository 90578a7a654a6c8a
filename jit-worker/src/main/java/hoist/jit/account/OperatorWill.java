package hoist.jit.account;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What operators said about the accounts: when each command was last given. */
public record OperatorWill(
        @Nullable Instant retriedAt,
        @Nullable Instant gaveUpAt,
        @Nullable Instant reopenedAt) {
    static final OperatorWill NONE = new OperatorWill(null, null, null);

    OperatorWill retry(Instant at) {
        return new OperatorWill(Times.later(retriedAt, at), gaveUpAt, reopenedAt);
    }

    OperatorWill giveUp(Instant at) {
        return new OperatorWill(retriedAt, Times.later(gaveUpAt, at), reopenedAt);
    }

    OperatorWill reopen(Instant at) {
        return new OperatorWill(retriedAt, gaveUpAt, Times.later(reopenedAt, at));
    }

    /**
     * Whether what was noticed then was given up, and not reopened since. What is noticed later is not: an account lives on,
     * and the next close or ask is to be acted on.
     */
    public boolean hasGivenUp(Instant noticedAt) {
        return gaveUpAt != null
                && !noticedAt.isAfter(gaveUpAt)
                && (reopenedAt == null || reopenedAt.isBefore(gaveUpAt));
    }

    /** Since when it is wanted, by us or by whoever last asked for another try: patience counts from here. */
    public Instant wantedSince(Instant noticedAt) {
        return insistedAt().filter(at -> at.isAfter(noticedAt)).orElse(noticedAt);
    }

    /** When somebody last asked for another try. */
    public Optional<Instant> insistedAt() {
        return Stream.of(Optional.ofNullable(retriedAt), Optional.ofNullable(reopenedAt))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }
}
