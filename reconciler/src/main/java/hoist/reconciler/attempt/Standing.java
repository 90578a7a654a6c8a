package hoist.reconciler.attempt;

import java.time.Instant;

/** Where a step stands that has no outcome yet. */
public sealed interface Standing {

    /**
     * It may be attempted.
     *
     * @param number of the next attempt, from 1
     * @param doubts how many attempts so far ended in doubt
     */
    record Free(int number, int doubts) implements Standing {}

    /** An attempt may be under way: nobody touches it before this time. */
    record Leased(Instant until) implements Standing {}

    /**
     * The attempt may or may not have reached the vendor: ask the vendor before trying again.
     *
     * @param number of the attempt in doubt
     * @param doubts how many attempts ended in doubt, this one among them
     * @param since when its lease ended
     */
    record InDoubt(int number, int doubts, Instant since) implements Standing {
        /** Once the vendor was asked, and knows nothing of it. */
        public Free askedAndUnknown() {
            return new Free(number + 1, doubts);
        }
    }
}
