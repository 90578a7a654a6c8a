package hoist.reconciler.attempt;

import hoist.schemas.attempt.Attempt;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attempts at one step, as far as they matter: the one that holds it now. Part of a worker's state.
 *
 * <p>Of two attempts with the same number the one that stands first in the log holds the step, so two instances that both
 * believe they own a tenant can never both send: each waits to see its own announcement come back, and only one of them
 * finds itself first.
 *
 * @param held the newest attempt, null before the first
 */
public record Attempts(@Nullable Held held) {
    /** No attempt yet. */
    public static final Attempts NONE = new Attempts(null);

    /**
     * The attempt that holds the step.
     *
     * @param doubts how many attempts before it ended in doubt
     * @param offset where its announcement stands in the log
     * @param sent whether it may have been sent
     */
    public record Held(String attemptId, int number, int doubts, Instant leaseUntil, long offset, Sent sent) {}

    /** Whether an attempt may have reached the vendor. */
    public enum Sent {
        PERHAPS,
        CERTAINLY_NOT
    }

    /** After an announcement at this offset of the log. */
    public Attempts announced(Attempt attempt, long offset) {
        var candidate = new Held(
                attempt.getAttemptId(),
                attempt.getNumber(),
                attempt.getDoubts(),
                attempt.getLeaseUntil(),
                offset,
                Sent.PERHAPS);
        return held == null || overrides(candidate, held) ? new Attempts(candidate) : this;
    }

    /** After the fact that this attempt was not sent. */
    public Attempts withdrawn(String attemptId) {
        return held != null && held.attemptId().equals(attemptId)
                ? new Attempts(new Held(
                        held.attemptId(),
                        held.number(),
                        held.doubts(),
                        held.leaseUntil(),
                        held.offset(),
                        Sent.CERTAINLY_NOT))
                : this;
    }

    /** Id of the attempt that holds the step. */
    public Optional<String> holder() {
        return Optional.ofNullable(held).map(Held::attemptId);
    }

    /** Where the step stands at this time. */
    public Standing standing(Instant now) {
        if (held == null) {
            return new Standing.Free(1, 0);
        }
        if (held.sent() == Sent.CERTAINLY_NOT) {
            return new Standing.Free(held.number() + 1, held.doubts());
        }
        return now.isBefore(held.leaseUntil())
                ? new Standing.Leased(held.leaseUntil())
                : new Standing.InDoubt(held.number(), held.doubts() + 1, held.leaseUntil());
    }

    private static boolean overrides(Held candidate, Held held) {
        return candidate.number() > held.number()
                || (candidate.number() == held.number() && candidate.offset() < held.offset());
    }
}
