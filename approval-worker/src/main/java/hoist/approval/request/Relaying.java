package hoist.approval.request;

import hoist.reconciler.attempt.Attempts;
import hoist.reconciler.attempt.Attempts.Held;
import hoist.reconciler.attempt.Attempts.Sent;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.decision.DecisionStuck;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sending to idemeum stands. All clicks of a request share one row of attempts, so that even two instances which both
 * believe they own the tenant never send two different clicks.
 *
 * @param click event id of the click that the newest attempt is for
 * @param stuck the last obstacle that a person has to remove, also when it is overcome
 * @param answered the attempt after which idemeum refused the click for good: then no earlier one arrived either
 */
public record Relaying(
        Attempts attempts,
        @Nullable String click,
        @Nullable Obstacle stuck,
        @Nullable String answered) {
    static final Relaying NONE = new Relaying(Attempts.NONE, null, null, null);

    /**
     * Why idemeum did not let us.
     *
     * @param click event id of the click that met it
     * @param since when it was told
     * @param attemptId the last attempt that met it
     * @param metAt when that was
     */
    public record Obstacle(
            String click,
            String reason,
            String detail,
            Instant since,
            @Nullable String attemptId,
            Instant metAt) {
        Obstacle metAgain(String attempt, Instant at) {
            return new Obstacle(click, reason, detail, since, attempt, at);
        }
    }

    Relaying announced(Attempt attempt, String because, long offset) {
        var next = attempts.announced(attempt, offset);
        return next.equals(attempts) ? this : new Relaying(next, because, stuck, answered);
    }

    /**
     * The attempt was not sent, for certain.
     *
     * @param reason the obstacle's word when the attempt met a known one again
     */
    Relaying withdrawn(String attemptId, String reason, Instant at) {
        var again = stuck != null
                && stuck.reason().equals(reason)
                && stuck.click().equals(click)
                && attempts.holder().equals(Optional.of(attemptId));
        var obstacle = again && stuck != null ? stuck.metAgain(attemptId, at) : stuck;
        return new Relaying(attempts.withdrawn(attemptId), click, obstacle, answered);
    }

    Relaying stuck(DecisionStuck told, Instant at) {
        var attemptId = told.getAttemptId();
        var next = attemptId == null ? attempts : attempts.withdrawn(attemptId);
        var obstacle = new Obstacle(told.getBecause(), told.getReason(), told.getDetail(), at, attemptId, at);
        return new Relaying(next, click, obstacle, answered);
    }

    /** idemeum has the click: nobody waits for its lease any more, and nothing else will be sent. */
    Relaying relayed(String because) {
        return because.equals(click)
                ? new Relaying(attempts.holder().map(attempts::withdrawn).orElse(attempts), click, stuck, answered)
                : this;
    }

    /** idemeum refused the click for good. An attempt that another instance has under way by now keeps its lease. */
    Relaying refusedByIdemeum(String because) {
        var held = attempts.held();
        return held != null && because.equals(click) && held.sent() == Sent.CERTAINLY_NOT
                ? new Relaying(attempts, click, stuck, held.attemptId())
                : this;
    }

    /** The click that idemeum may have without our knowing. */
    public Optional<String> mayHaveSent() {
        var held = attempts.held();
        return held != null && mayHaveArrived(held) && !held.attemptId().equals(answered)
                ? Optional.ofNullable(click)
                : Optional.empty();
    }

    /** Whether idemeum may have this click without our knowing. */
    public boolean mayHaveSent(String because) {
        return mayHaveSent().equals(Optional.of(because));
    }

    /** The obstacle that the newest attempt met, if it did. */
    public Optional<Obstacle> obstacleOf(String because) {
        return Optional.ofNullable(stuck)
                .filter(obstacle -> because.equals(click) && because.equals(obstacle.click()))
                .filter(obstacle -> attempts.holder().equals(Optional.ofNullable(obstacle.attemptId())));
    }

    /** Whether this obstacle of this click was told already. */
    public boolean hasTold(String because, String reason) {
        return stuck != null && stuck.click().equals(because) && stuck.reason().equals(reason);
    }

    private static boolean mayHaveArrived(Held held) {
        return held.sent() == Sent.PERHAPS || held.doubts() > 0;
    }
}
