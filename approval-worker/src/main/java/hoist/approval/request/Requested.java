package hoist.approval.request;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as far as a decision must fit it.
 *
 * @param receivedAt when ingest accepted the request; its life counts from here
 * @param customerName idemeum's name of the customer, when the source told it
 */
public record Requested(
        String eventId,
        Instant receivedAt,
        String customerDisplayName,
        @Nullable String customerName) {
    static final Comparator<Requested> FIRST =
            Comparator.comparing(Requested::receivedAt).thenComparing(Requested::eventId);
}
