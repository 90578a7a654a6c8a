package hoist.ingest.elevation;

import hoist.ingest.delivery.DerivedId;
import hoist.ingest.delivery.EventSource;
import hoist.ingest.delivery.Item;
import hoist.ingest.door.Arrival;
import hoist.schemas.elevation.ElevationEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From what was delivered to the event. Pure. */
final class ElevationEvents {
    private ElevationEvents() {}

    /** @throws hoist.ingest.problem.Refusal when the item is no elevation event */
    static ElevationEvent event(Item item, Arrival arrival, Instant receivedAt) {
        ElevationReport report = ElevationBody.read(item.path(), item.json());
        item.refuseOtherTypeThan(report.type());
        String tenant = arrival.caller().tenant().value();
        String id =
                item.id().orElseGet(() -> DerivedId.of(tenant, report.type(), report.requestId(), report.subject()));
        return new ElevationEvent(
                id,
                tenant,
                report.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                receivedAt.truncatedTo(ChronoUnit.MILLIS),
                EventSource.of(arrival, item.envelope()),
                report.requestId(),
                report.kind());
    }
}
