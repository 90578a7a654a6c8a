package hoist.reconciler;

import hoist.schemas.StuckReason;
import java.time.Instant;
import java.util.Optional;

/**
 * What is next for one entry of the ledger: wanted versus actual.
 *
 * @param <A> the worker's actions
 */
public sealed interface Step<A> {

    /** The end was reached; the entry is dropped from the ledger some time after {@code since}. */
    record Settled<A>(Instant since) implements Step<A> {}

    /** Only another record can move it. */
    record Waiting<A>() implements Step<A> {}

    /** Nothing to do before this time; then it is asked again. */
    record LookAgain<A>(Instant at) implements Step<A> {}

    /**
     * Do this now.
     *
     * @param since what it waits since: within one urgency the oldest goes first
     */
    record Act<A>(A action, Urgency urgency, Pace pace, Instant since) implements Step<A> {}

    /**
     * A person has to act; it goes on by itself when the cause is gone.
     *
     * @param reason {@link StuckReason#word}, or one that a fact of another version has; also a metric's tag
     * @param detail what a person should know and do
     * @param lookAgain when to see by ourselves whether the cause is gone
     */
    record Stuck<A>(String reason, String detail, Instant since, Optional<Instant> lookAgain) implements Step<A> {
        public Stuck(StuckReason reason, String detail, Instant since, Optional<Instant> lookAgain) {
            this(reason.word(), detail, since, lookAgain);
        }
    }
}
