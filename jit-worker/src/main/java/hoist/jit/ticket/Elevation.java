package hoist.jit.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket is one that ticket-worker opened for an elevation request.
 *
 * @param requestId idemeum's; null while only the end of it is known
 * @param closing whether ticket-worker closed it
 * @param toldClosedByHand the newest close, by Halo's clock, that was told as made by hand
 */
public record Elevation(
        @Nullable String requestId,
        Closing closing,
        @Nullable Instant toldClosedByHand) {
    static final Elevation NONE = new Elevation(null, Closing.NOT_YET, null);

    /** What ticket-worker did. */
    public enum Closing {
        NOT_YET,
        BY_TICKET_WORKER
    }

    Elevation opened(String request) {
        return new Elevation(request, closing, toldClosedByHand);
    }

    Elevation closedByTicketWorker() {
        return new Elevation(requestId, Closing.BY_TICKET_WORKER, toldClosedByHand);
    }

    Elevation told(Instant close) {
        return new Elevation(
                requestId,
                closing,
                toldClosedByHand != null && toldClosedByHand.isAfter(close) ? toldClosedByHand : close);
    }

    /** Whether somebody who closes it takes the decision's place. */
    boolean isUndecided() {
        return requestId != null && closing == Closing.NOT_YET;
    }

    /** Whether this close was told as made by hand. */
    boolean wasTold(Instant close) {
        return toldClosedByHand != null && !close.isAfter(toldClosedByHand);
    }
}
