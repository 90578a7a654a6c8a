package hoist.jit.account;

import hoist.reconciler.attempt.Attempts;
import hoist.reconciler.attempt.Attempts.Held;
import hoist.reconciler.attempt.Attempts.Sent;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.jit.JitDisableStuck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the call to idemeum stands. All causes of one account share it, because one call answers them all.
 *
 * @param triedAt when the newest attempt was announced
 * @param doubtSince when the first attempt was announced that may have gone through without our knowing
 * @param obstacle the last definite no of idemeum since the accounts were last disabled
 * @param told what was told to be stuck since the accounts were last disabled
 */
public record Disabling(
        Attempts attempts,
        @Nullable Instant triedAt,
        @Nullable Instant doubtSince,
        @Nullable Obstacle obstacle,
        List<Told> told) {
    private static final int MOST_TOLD = 100;

    static final Disabling NONE = new Disabling(Attempts.NONE, null, null, null, List.of());

    /**
     * Why idemeum did not let us.
     *
     * @param because event id of the oldest cause that met it first
     * @param reason a stable word
     * @param since when it was told
     * @param attemptId the last attempt that met it
     * @param metAt when that was
     */
    public record Obstacle(
            String because, String reason, String detail, Instant since, String attemptId, Instant metAt) {
        /** Whether one of these causes, by event id, met it. */
        public boolean isOf(Set<String> causes) {
            return causes.contains(because);
        }

        Obstacle metAgain(String attempt, Instant at) {
            return new Obstacle(because, reason, detail, since, attempt, at);
        }
    }

    /**
     * It was told that a person has to act.
     *
     * @param because event id of the oldest cause that it was told of
     * @param ticketIds which were told
     */
    public record Told(String because, String reason, Set<Long> ticketIds, Instant at) {
        public Told {
            ticketIds = Set.copyOf(ticketIds);
        }

        boolean is(String word, Set<String> causes) {
            return reason.equals(word) && causes.contains(because);
        }
    }

    public Disabling {
        told = List.copyOf(told);
    }

    Disabling announced(Attempt attempt, long offset, Instant at) {
        var next = attempts.announced(attempt, offset);
        return next.equals(attempts)
                ? this
                : new Disabling(next, at, doubtSince == null ? at : doubtSince, obstacle, told);
    }

    /**
     * The attempt was not sent, for certain.
     *
     * @param reason the obstacle's word when the attempt met a known one again
     */
    Disabling withdrawn(String attemptId, String reason, Instant at) {
        var met = obstacle;
        if (met != null && met.reason().equals(reason) && isNewest(attemptId)) {
            met = met.metAgain(attemptId, at);
        }
        return new Disabling(attempts.withdrawn(attemptId), triedAt, doubtWithout(attemptId), met, told);
    }

    /** The attempt may have gone through; the next one need not wait for it. */
    Disabling unanswered(String attemptId) {
        var held = attempts.held();
        return held == null || !isNewest(attemptId)
                ? this
                : new Disabling(over(held, held.doubts() + 1), triedAt, doubtSince, obstacle, told);
    }

    Disabling stuck(JitDisableStuck fact, Instant at) {
        var all = Stream.concat(
                        told.stream(),
                        Stream.of(new Told(fact.getBecause(), fact.getReason(), Set.copyOf(fact.getTicketIds()), at)))
                .toList();
        var attemptId = fact.getAttemptId();
        if (attemptId == null) {
            return new Disabling(attempts, triedAt, doubtSince, obstacle, all);
        }
        var met = new Obstacle(fact.getBecause(), fact.getReason(), fact.getDetail(), at, attemptId, at);
        return new Disabling(attempts.withdrawn(attemptId), triedAt, doubtWithout(attemptId), met, all);
    }

    /** The accounts are off: nobody waits for a lease any more, and doubts are answered. */
    Disabling disabled() {
        var held = attempts.held();
        return new Disabling(held == null ? attempts : over(held, 0), triedAt, null, null, List.of());
    }

    Disabling withoutDoubt() {
        return new Disabling(attempts, triedAt, null, obstacle, told);
    }

    /** With the newest of what was told; by number, since a wrong clock must not make it forgotten and told without end. */
    Disabling shortened() {
        return new Disabling(
                attempts,
                triedAt,
                doubtSince,
                obstacle,
                told.stream().skip(Math.max(0, told.size() - MOST_TOLD)).toList());
    }

    /** The obstacle that the newest attempt met, if it did. */
    public Optional<Obstacle> obstacleMet() {
        return Optional.ofNullable(obstacle).filter(met -> isNewest(met.attemptId()));
    }

    /** Whether one of these causes, by event id, is known to meet this reason. */
    public boolean knows(String reason, Set<String> causes) {
        return obstacle != null && obstacle.reason().equals(reason) && obstacle.isOf(causes);
    }

    /**
     * When this reason was last told of one of these causes.
     *
     * @param causes event ids
     */
    public Optional<Instant> toldAt(String reason, Set<String> causes) {
        return told.stream()
                .filter(each -> each.is(reason, causes))
                .map(Told::at)
                .max(Instant::compareTo);
    }

    /** Whether this ticket was told this reason of one of these causes. */
    public boolean hasToldTicket(long ticketId, String reason, Set<String> causes) {
        return told.stream()
                .anyMatch(each -> each.is(reason, causes) && each.ticketIds().contains(ticketId));
    }

    private boolean isNewest(String attemptId) {
        return attempts.holder().equals(Optional.of(attemptId));
    }

    /** That this attempt was not sent leaves only the doubts of those before it. */
    private @Nullable Instant doubtWithout(String attemptId) {
        var held = attempts.held();
        return held != null && isNewest(attemptId) && held.doubts() == 0 ? null : doubtSince;
    }

    /** Nobody waits for this attempt any more. */
    private static Attempts over(Held held, int doubts) {
        return new Attempts(new Held(
                held.attemptId(), held.number(), doubts, held.leaseUntil(), held.offset(), Sent.CERTAINLY_NOT));
    }
}
