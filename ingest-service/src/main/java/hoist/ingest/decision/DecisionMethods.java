package hoist.ingest.decision;

import hoist.ingest.delivery.Accepted;
import hoist.ingest.delivery.DerivedId;
import hoist.ingest.delivery.EventIds;
import hoist.ingest.delivery.EventSource;
import hoist.ingest.delivery.TakenIds;
import hoist.ingest.door.Arrival;
import hoist.ingest.door.AuditEntry;
import hoist.ingest.door.NeedsPermission;
import hoist.ingest.json.StrictJson;
import hoist.ingest.problem.HttpProblems;
import hoist.ingest.publishing.EventPublisher;
import hoist.schemas.Topic;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.ElevationEvent;
import hoist.tenants.Permission;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The approve and deny methods that a ticket's quick actions call. The path decides: nothing in a body can turn a denial
 * into an approval.
 */
@RestController
@ResponseStatus(HttpStatus.ACCEPTED)
final class DecisionMethods {
    static final String CONTENT_TYPE = "application/vnd.dvmi.sdk.elevation.request.approval+json";
    private static final String METHODS = "/api/integrations/elevation/request";

    private final Tenants tenants;
    private final DecisionSettings settings;
    private final TakenIds taken;
    private final EventPublisher publisher;
    private final Clock clock;

    DecisionMethods(Tenants tenants, DecisionSettings settings, TakenIds taken, EventPublisher publisher, Clock clock) {
        this.tenants = tenants;
        this.settings = settings;
        this.taken = taken;
        this.publisher = publisher;
        this.clock = clock;
    }

    @PostMapping(
            path = METHODS + "/approve",
            consumes = {CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsPermission(Permission.DECIDE)
    Accepted approve(Arrival arrival, HttpServletRequest request) {
        return submit(Decision.APPROVED, arrival, request);
    }

    @PostMapping(
            path = METHODS + "/deny",
            consumes = {CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @NeedsPermission(Permission.DECIDE)
    Accepted deny(Arrival arrival, HttpServletRequest request) {
        return submit(Decision.DENIED, arrival, request);
    }

    private Accepted submit(Decision decision, Arrival arrival, HttpServletRequest request) {
        refusePlainJson(arrival);
        Set<String> modes = tenants.find(arrival.caller().tenant())
                .map((Tenant tenant) -> tenant.idemeum().elevationModes())
                .orElse(Set.of());
        DecisionBody body = DecisionBody.read(
                StrictJson.parse(arrival.body()),
                decision,
                modes,
                arrival.caller().client());
        ElevationEvent event = event(body, decision, arrival);
        taken.take(arrival);
        publisher.publish(Topic.ELEVATION_EVENTS, List.of(event), arrival);
        AuditEntry.of(request).accepted(List.of(event.getEventId()));
        return new Accepted.Event(event.getEventId());
    }

    private void refusePlainJson(Arrival arrival) {
        String type = arrival.header("Content-Type").orElse("");
        boolean isPlain = MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        if (isPlain && !settings.acceptPlainJson()) {
            throw HttpProblems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE).refusal();
        }
    }

    private ElevationEvent event(DecisionBody body, Decision decision, Arrival arrival) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String tenant = arrival.caller().tenant().value();
        return new ElevationEvent(
                id(body, decision, arrival),
                tenant,
                now,
                now,
                EventSource.of(arrival, Optional.empty()),
                body.requestId(),
                body.submitted());
    }

    /** A key names the event among its client's own calls about this decision only: nobody can take another's id. */
    private static String id(DecisionBody body, Decision decision, Arrival arrival) {
        String tenant = arrival.caller().tenant().value();
        String client = arrival.caller().client();
        return EventIds.of(arrival)
                .key()
                .map(key -> DerivedId.of(tenant, "decision.submitted", client, body.requestId(), decision.name(), key))
                .orElseGet(() -> DerivedId.of(tenant, "decision.submitted", body.requestId(), decision.name()));
    }
}
