package hoist.ticket.request;

import hoist.reconciler.attempt.Attempts;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.attempt.Attempt;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was tried about one {@link Task}.
 *
 * @param lastAttempt when the latest attempt was announced
 * @param stuck the latest reason why a person has to act, if there ever was one
 */
public record Effort(
        Attempts attempts, Instant lastAttempt, @Nullable Stuck stuck) {
    public static final Effort NONE = new Effort(Attempts.NONE, Instant.EPOCH, null);

    /** A person has to act. */
    public record Stuck(String reason, String detail, Instant at) {
        /** Without the detail. */
        @Override
        public String toString() {
            return "Stuck[reason=" + reason + ", at=" + at + "]";
        }
    }

    Effort announced(Attempt attempt, long offset, Instant at) {
        return new Effort(attempts.announced(attempt, offset), at.isAfter(lastAttempt) ? at : lastAttempt, stuck);
    }

    Effort withdrawn(String attemptId) {
        return new Effort(attempts.withdrawn(attemptId), lastAttempt, stuck);
    }

    Effort stuck(Stuck candidate) {
        return new Effort(
                attempts, lastAttempt, stuck == null || candidate.at().isAfter(stuck.at()) ? candidate : stuck);
    }

    /** Why it is stuck, unless it was attempted again since. */
    public Optional<Stuck> stuckNow() {
        return Optional.ofNullable(stuck).filter(reason -> !reason.at().isBefore(lastAttempt));
    }

    /** Where it stands at this time. */
    public Standing standing(Instant now) {
        return attempts.standing(now);
    }

    /** Whether anything was ever announced. */
    public boolean isBegun() {
        return attempts.holder().isPresent();
    }
}
