package hoist.reconciler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of one action. */
public sealed interface Outcome {

    /** The facts that were told say all; the plan goes on from them. */
    record Told() implements Outcome {}

    /** Nothing to tell yet: ask the plan again at this time. */
    record LookAgain(Instant at) implements Outcome {}

    /**
     * The vendor is out of reach, unwell or asks us to slow down: the whole lane backs off.
     *
     * @param pause how long the vendor asked us to wait, if it did
     */
    record VendorTrouble(Optional<Duration> pause) implements Outcome {}
}
