package hoist.ingest.jit;

import hoist.ingest.delivery.Accepted;
import hoist.ingest.delivery.Deliveries;
import hoist.ingest.delivery.Delivery;
import hoist.ingest.delivery.TakenIds;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.AuditEntry;
import hoist.ingest.door.NeedsPermission;
import hoist.ingest.publishing.EventPublisher;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitEvent;
import hoist.tenants.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes events about JIT accounts and technicians from producers: all events of a call, or none. */
@RestController
final class JitWebhook {
    private final TakenIds taken;
    private final EventPublisher publisher;
    private final Clock clock;

    JitWebhook(TakenIds taken, EventPublisher publisher, Clock clock) {
        this.taken = taken;
        this.publisher = publisher;
        this.clock = clock;
    }

    @PostMapping(
            path = "/webhooks/jit",
            consumes = {MediaType.APPLICATION_JSON_VALUE, Deliveries.STRUCTURED, Deliveries.BATCH},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsPermission(Permission.WEBHOOKS)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted accept(Arrival arrival, HttpServletRequest request) {
        Instant receivedAt = clock.instant();
        Delivery delivery = Deliveries.read(arrival);
        List<JitEvent> events = delivery.items().stream()
                .map(item -> JitEvents.event(item, arrival, receivedAt))
                .toList();
        taken.take(arrival, delivery);
        publisher.publish(Topic.JIT_EVENTS, events, arrival);
        List<String> ids = events.stream().map(JitEvent::getEventId).toList();
        AuditEntry.of(request).accepted(ids);
        return Accepted.of(delivery, ids);
    }
}
