package hoist.ticket.request;

import hoist.schemas.elevation.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody clicked approve or deny in a ticket; whether it counts is for idemeum to say. */
public record Click(
        String eventId,
        Instant at,
        Decision decision,
        @Nullable String agentEmail) {
    /** Without the address. */
    @Override
    public String toString() {
        return "Click[eventId=" + eventId + ", decision=" + decision + "]";
    }
}
