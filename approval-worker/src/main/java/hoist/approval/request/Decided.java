package hoist.approval.request;

import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A decision that idemeum has: told by idemeum, or relayed by us.
 *
 * @param eventId of the event that brought it
 * @param receivedAt when ingest accepted that event
 * @param decider e-mail or name, when told
 * @param decidedAt by the source's clock
 */
public record Decided(
        String eventId,
        Instant receivedAt,
        Decision decision,
        @Nullable String decider,
        Channel channel,
        Instant decidedAt) {
    /** The first one wins (rule A3). */
    static final Comparator<Decided> FIRST =
            Comparator.comparing(Decided::receivedAt).thenComparing(Decided::eventId);

    /** No value of a record. */
    @Override
    public String toString() {
        return "Decided[" + eventId + ", " + decision + "]";
    }
}
