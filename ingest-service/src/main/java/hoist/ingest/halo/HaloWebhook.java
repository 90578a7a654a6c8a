package hoist.ingest.halo;

import hoist.ingest.delivery.Accepted;
import hoist.ingest.delivery.TakenIds;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.AuditEntry;
import hoist.ingest.door.NeedsPermission;
import hoist.ingest.door.SentByHalo;
import hoist.ingest.json.StrictJson;
import hoist.ingest.publishing.EventPublisher;
import hoist.schemas.Topic;
import hoist.schemas.halo.HaloEvent;
import hoist.tenants.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes Halo's own ticket webhook. What it says is a hint: whoever acts on it reads the ticket again. */
@RestController
final class HaloWebhook {
    private final TakenIds taken;
    private final EventPublisher publisher;
    private final Clock clock;

    HaloWebhook(TakenIds taken, EventPublisher publisher, Clock clock) {
        this.taken = taken;
        this.publisher = publisher;
        this.clock = clock;
    }

    @PostMapping(
            path = "/webhooks/halo",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsPermission(Permission.WEBHOOKS)
    @SentByHalo
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted accept(Arrival arrival, HttpServletRequest request) {
        JsonNode body = StrictJson.parseHalos(arrival.body());
        HaloBatch batch = new HaloEvents(arrival, clock.instant()).of(body).orRefuse();
        taken.take(arrival);
        if (!batch.events().isEmpty()) {
            publisher.publish(Topic.HALO_EVENTS, batch.events(), arrival);
        }
        List<String> ids = batch.events().stream().map(HaloEvent::getEventId).toList();
        AuditEntry.of(request).accepted(ids);
        AuditEntry.of(request).leftAside(batch.leftAside());
        List<Accepted.Event> events = ids.stream().map(Accepted.Event::new).toList();
        return body.isArray() || events.isEmpty() ? new Accepted.Some(events, batch.leftAside()) : events.getFirst();
    }
}
