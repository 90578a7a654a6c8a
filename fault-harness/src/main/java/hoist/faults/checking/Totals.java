package hoist.faults.checking;

import java.time.Duration;

/**
 * The sums of a run.
 *
 * @param requests that were raised or reported
 * @param tickets that were created for requests
 * @param decisions that idemeum took from us
 * @param disables that ended an account
 * @param lost how often something promised did not happen in time: an accepted event that is in no topic, a request without
 *     a ticket, a decision that does not count or is not said in its ticket, an account that is still on
 * @param doubled how often something was done twice: a second ticket of a request (merged ones count), a second closing, a
 *     note written twice
 * @param stuck entries that the services list as waiting for a person, though no plan wants that
 * @param slowestRecovery from the end of the faults to the last thing that had been missing
 */
public record Totals(
        long requests,
        long tickets,
        long decisions,
        long disables,
        long lost,
        long doubled,
        long stuck,
        Duration slowestRecovery) {}
