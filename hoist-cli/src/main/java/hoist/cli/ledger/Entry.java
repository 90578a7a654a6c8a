package hoist.cli.ledger;

import hoist.reconciler.Step;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a worker's ledger, and what the worker would do about it.
 *
 * @param worker whose ledger it is in, for example {@code ticket-worker}
 * @param tenant whose it is
 * @param name the entry's name within the tenant: a request's id, {@code customer/technician}, {@code ticket/7}, …
 * @param state what the worker knows
 * @param touched when the newest record that concerns it was written
 * @param next what the worker does about it at the time the ledger was asked
 * @param stillStuck set where the next step is due only to see whether what was stuck can be done now, and nothing was told since
 */
public record Entry<S, A>(
        String worker,
        String tenant,
        String name,
        S state,
        Instant touched,
        Step<A> next,
        Optional<StillStuck<A>> stillStuck) {
    /**
     * What a worker told last, and need not tell a second time when it meets it again.
     *
     * @param retriedAt when an operator asked for another try since, if one did
     */
    public record StillStuck<A>(Step.Stuck<A> told, Optional<Instant> retriedAt) {}

    /** Why it waits for a person, also while the worker is about to see whether the cause is gone. */
    public Optional<Step.Stuck<A>> stuck() {
        return next instanceof Step.Stuck<A> stuck ? Optional.of(stuck) : stillStuck.map(StillStuck::told);
    }
}
