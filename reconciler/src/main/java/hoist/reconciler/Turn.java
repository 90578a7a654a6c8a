package hoist.reconciler;

import hoist.reconciler.attempt.Standing;
import hoist.schemas.attempt.Attempt;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** One action's turn: what it may look at and how it speaks to the log. */
public interface Turn<S> {
    String tenant();

    String entry();

    /** The entry as the ledger had it when the action was chosen. */
    S state();

    Optional<S> tenantWide();

    Instant now();

    /**
     * Says in the log that this step is about to be taken, and waits until the log has given it to this attempt: the
     * record is acknowledged by every in-sync replica and came back through the fold as the first of its number. Also
     * takes the budget's permit for the one call that follows.
     *
     * @param free where the step stands, from the plan
     * @param body makes the fact's body
     * @param holder reads from the ledger's state which attempt holds the step
     * @throws GaveWay when another attempt holds it, or the log could not be reached in time: nothing may be sent
     */
    LiveAttempt announce(
            Standing.Free free, Function<Attempt, SpecificRecord> body, Function<S, Optional<String>> holder)
            throws InterruptedException;

    /** Publishes a fact and waits until Kafka has it, however long that takes: what happened must not be forgotten. */
    void tell(SpecificRecord body) throws InterruptedException;

    /** Tells that the announced call was not sent, for certain. */
    void withdraw(LiveAttempt attempt, String reason) throws InterruptedException;
}
