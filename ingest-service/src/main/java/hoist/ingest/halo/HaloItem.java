package hoist.ingest.halo;

import hoist.schemas.halo.HaloTicketChanged;
import java.time.Instant;
import java.util.Optional;

/** What one object of a webhook's body says. */
sealed interface HaloItem {

    /**
     * A ticket changed.
     *
     * @param at Halo's time, where it sent one
     * @param deliveryId Halo's id of the delivery, where it sent one
     */
    record TicketChange(long ticketId, Optional<Instant> at, Optional<String> deliveryId, HaloTicketChanged kind)
            implements HaloItem {}

    /** Something that is no ticket changed, for example a client: nobody here asks for that. */
    record OtherThing() implements HaloItem {}

    /** Nothing that can be understood. */
    record Unclear() implements HaloItem {}
}
