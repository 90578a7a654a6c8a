package hoist.approval.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators said about a request: when each command was last given. */
public record OperatorWill(
        @Nullable Instant retriedAt,
        @Nullable Instant gaveUpAt,
        @Nullable Instant reopenedAt) {
    static final OperatorWill NONE = new OperatorWill(null, null, null);

    OperatorWill retry(Instant at) {
        return new OperatorWill(latest(retriedAt, at), gaveUpAt, reopenedAt);
    }

    OperatorWill giveUp(Instant at) {
        return new OperatorWill(retriedAt, latest(gaveUpAt, at), reopenedAt);
    }

    OperatorWill reopen(Instant at) {
        return new OperatorWill(retriedAt, gaveUpAt, latest(reopenedAt, at));
    }

    /** Whether what was noticed then was given up, and not reopened since. A click after it counts. */
    public boolean hasGivenUp(Instant noticedAt) {
        return gaveUpAt != null
                && !noticedAt.isAfter(gaveUpAt)
                && (reopenedAt == null || reopenedAt.isBefore(gaveUpAt));
    }

    /** Whether somebody asked for another try after this time. */
    public boolean asksForAnotherTryAfter(Instant time) {
        return (retriedAt != null && retriedAt.isAfter(time)) || (reopenedAt != null && reopenedAt.isAfter(time));
    }

    private static Instant latest(@Nullable Instant known, Instant at) {
        return known == null || at.isAfter(known) ? at : known;
    }
}
