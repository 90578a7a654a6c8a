package hoist.ticket.request;

import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of the request was closed in Halo, although nobody decided.
 *
 * @param because event id of the first fact that told this closing; jit-worker may tell one twice
 * @param closedAt by Halo's clock; a ticket that was opened again may be closed again
 */
public record ClosedByHand(String because, long ticketId, Instant closedAt) {

    static ClosedByHand of(JitFact fact, ElevationTicketClosedByHand body) {
        return new ClosedByHand(fact.getEventId(), body.getTicketId(), body.getClosedAt());
    }

    /** The later closing; of one closing that is told twice, what was told first. */
    ClosedByHand orLater(@Nullable ClosedByHand known) {
        return known == null || closedAt.isAfter(known.closedAt) ? this : known;
    }
}
