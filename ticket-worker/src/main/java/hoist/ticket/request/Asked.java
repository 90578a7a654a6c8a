package hoist.ticket.request;

import hoist.connections.customer.CustomerNames;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationRequested;
import hoist.tenants.Tenant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for, as idemeum told it.
 *
 * @param receivedAt timers count from here
 * @param sha256 of the file
 */
public record Asked(
        String eventId,
        Instant occurredAt,
        Instant receivedAt,
        String customerDisplayName,
        @Nullable String customerName,
        @Nullable String requesterEmail,
        @Nullable String requesterName,
        String application,
        @Nullable String publisher,
        @Nullable String path,
        @Nullable String sha256,
        @Nullable String device,
        @Nullable String reason) {

    static Asked of(ElevationEvent event, ElevationRequested body) {
        var requester = body.getRequester();
        var application = body.getApplication();
        return new Asked(
                event.getEventId(),
                event.getOccurredAt(),
                event.getReceivedAt(),
                body.getCustomerDisplayName(),
                body.getCustomerName(),
                requester.getEmail(),
                requester.getName(),
                application.getName(),
                application.getPublisher(),
                application.getPath(),
                application.getSha256(),
                body.getDeviceName(),
                body.getReason());
    }

    /** What the customer is called, as the request tells it; what it does not tell, the tenant's settings do. */
    public CustomerNames customer(Tenant tenant) {
        return CustomerNames.of(tenant, customerDisplayName, customerName);
    }

    /** Without what people wrote. */
    @Override
    public String toString() {
        return "Asked[eventId=" + eventId + "]";
    }
}
