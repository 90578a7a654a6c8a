package hoist.approval.request;

import hoist.schemas.elevation.Decision;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody clicked approve or deny in a ticket.
 *
 * @param eventId the same for the same decision on the same request, unless Halo's call carried an id of its own
 * @param receivedAt when ingest accepted it
 * @param customerName as the ticket had it: display name or name
 * @param userElevationMode absent for a denial
 * @param haloTicketId the ticket it was made in, when told
 * @param agentEmail who made it, when told
 */
public record Click(
        String eventId,
        Instant receivedAt,
        Decision decision,
        String customerName,
        @Nullable String userElevationMode,
        @Nullable Long haloTicketId,
        @Nullable String agentEmail) {
    /** The first one wins (rule A3). */
    static final Comparator<Click> FIRST =
            Comparator.comparing(Click::receivedAt).thenComparing(Click::eventId);

    /** idemeum guide, HaloPSA, Create custom methods in Halo PSA. */
    private static final String USUAL_MODE = "USER";

    /** In whose favour an approval is: {@code USER} unless told otherwise. */
    public String mode() {
        return userElevationMode == null ? USUAL_MODE : userElevationMode;
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "Click[" + eventId + ", " + decision + "]";
    }
}
