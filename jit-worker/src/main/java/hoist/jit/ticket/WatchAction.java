package hoist.jit.ticket;

import java.time.Instant;

/** What the plan may ask for; each knows all it needs. */
public sealed interface WatchAction {

    /** Read the ticket again, and tell whose close it is. */
    record ReadTicket(long ticketId, News news) implements WatchAction {}

    /**
     * Read the ticket of an undecided elevation request once more, and tell that somebody closed it if it is closed.
     *
     * @param noticedAt when Hoist heard of it
     */
    record TellClosedByHand(long ticketId, Instant noticedAt) implements WatchAction {}

    /** Compare what changed at Halo from this time on. */
    record Sweep(Instant from, Reach reach) implements WatchAction {
        /** How much is compared. */
        public enum Reach {
            CHANGES,
            /** The last sweep is so long ago that not all changes since then are listed. */
            CHANGES_AND_KNOWN_TICKETS
        }
    }
}
