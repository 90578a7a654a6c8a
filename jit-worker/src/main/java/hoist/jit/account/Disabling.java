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
 * @param obstacle the last definite no of idemeum since the accounts were last disabled
 * @param told what was told to be stuck since the accounts were last disabled
 */
public record Disabling(
        Attempts attempts,
        @Nullable Instant triedAt,
        @Nullable Obstacle obstacle,
        List<Told> told) {
    static final Disabling NONE = new Disabling(Attempts.NONE, null, null, List.of());

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
        return next.equals(attempts) ? this : new Disabling(next, at, obstacle, told);
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
        return new Disabling(attempts.withdrawn(attemptId), triedAt, met, told);
    }

    Disabling stuck(JitDisableStuck fact, Instant at) {
        var all = Stream.concat(
                        told.stream(),
                        Stream.of(new Told(fact.getBecause(), fact.getReason(), Set.copyOf(fact.getTicketIds()), at)))
                .toList();
        var attemptId = fact.getAttemptId();
        if (attemptId == null) {
            return new Disabling(attempts, triedAt, obstacle, all);
        }
        var met = new Obstacle(fact.getBecause(), fact.getReason(), fact.getDetail(), at, attemptId, at);
        return new Disabling(attempts.withdrawn(attemptId), triedAt, met, all);
    }

    /** The accounts are off: nobody waits for a lease any more, and doubts are answered. */
    Disabling disabled() {
        var held = attempts.held();
        return new Disabling(held == null ? attempts : answered(held), triedAt, null, List.of());
    }

    /** Without what was told before this time. */
    Disabling since(Instant time) {
        return new Disabling(
                attempts,
                triedAt,
                obstacle,
                told.stream().filter(each -> !each.at().isBefore(time)).toList());
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

    private static Attempts answered(Held held) {
        return new Attempts(
                new Held(held.attemptId(), held.number(), 0, held.leaseUntil(), held.offset(), Sent.CERTAINLY_NOT));
    }
}
