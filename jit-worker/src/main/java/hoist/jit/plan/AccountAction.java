package hoist.jit.plan;

import hoist.reconciler.attempt.Standing;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What can be done about a technician's accounts at a customer. */
public sealed interface AccountAction {

    /**
     * Disable them at idemeum.
     *
     * @param because event id of the oldest cause
     */
    record Disable(String because, Standing.Free free) implements AccountAction {}

    /**
     * Tell that they stay on, because another ticket is open.
     *
     * @param because event id of the close
     */
    record Hold(String because, long closedTicketId, long openTicketId) implements AccountAction {}

    /**
     * Tell that a person has to act.
     *
     * @param because event id of the oldest cause that is told
     * @param reason a stable word
     */
    record TellStuck(String because, String reason, String detail, Set<Long> ticketIds) implements AccountAction {
        public TellStuck {
            ticketIds = Collections.unmodifiableSortedSet(new TreeSet<>(ticketIds));
        }
    }
}
