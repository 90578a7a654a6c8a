package hoist.ingest.jit;

import hoist.ingest.delivery.Accepted;
import hoist.ingest.delivery.TakenIds;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.AuditEntry;
import hoist.ingest.door.NeedsPermission;
import hoist.ingest.json.StrictJson;
import hoist.ingest.publishing.EventPublisher;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitEvent;
import hoist.tenants.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The method by which a runbook or an integration in Halo has a technician's JIT accounts at a customer disabled. */
@RestController
final class DisableMethod {
    static final String CONTENT_TYPE = "application/vnd.dvmi.entra.app.user.disable+json";

    private final TakenIds taken;
    private final EventPublisher publisher;
    private final Clock clock;

    DisableMethod(TakenIds taken, EventPublisher publisher, Clock clock) {
        this.taken = taken;
        this.publisher = publisher;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/integrations/entrajitaccounts",
            consumes = CONTENT_TYPE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsPermission(Permission.DISABLE_JIT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted disable(Arrival arrival, HttpServletRequest request) {
        DisableBody body = DisableBody.read(StrictJson.parse(arrival.body()));
        JitEvent event = JitEvents.disableRequested(body, arrival, clock.instant());
        taken.take(arrival);
        publisher.publish(Topic.JIT_EVENTS, List.of(event), arrival);
        AuditEntry.of(request).accepted(List.of(event.getEventId()));
        return new Accepted.Event(event.getEventId());
    }
}
