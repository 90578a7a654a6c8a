package hoist.ingest.jit;

import hoist.ingest.delivery.DerivedId;
import hoist.ingest.delivery.EventIds;
import hoist.ingest.delivery.EventSource;
import hoist.ingest.delivery.Item;
import hoist.ingest.door.Arrival;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** From what was delivered to the event. Pure. */
final class JitEvents {
    private JitEvents() {}

    /** @throws hoist.ingest.problem.Refusal when the item is no JIT event */
    static JitEvent event(Item item, Arrival arrival, Instant receivedAt) {
        JitReport report = JitBody.read(item.path(), item.json());
        item.refuseOtherTypeThan(report.type());
        String tenant = arrival.caller().tenant().value();
        return new JitEvent(
                item.id().orElseGet(() -> derivedId(tenant, report)),
                tenant,
                report.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                receivedAt.truncatedTo(ChronoUnit.MILLIS),
                EventSource.of(arrival, item.envelope()),
                report.customerDisplayName(),
                report.technicianEmail(),
                report.kind());
    }

    /**
     * Without a key each call is a new event: the same body tomorrow is about another account. A key names the event
     * among its client's own calls only, so that nobody can take an id that another will have.
     */
    static JitEvent disableRequested(DisableBody body, Arrival arrival, Instant receivedAt) {
        Instant now = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        String tenant = arrival.caller().tenant().value();
        String client = arrival.caller().client();
        return new JitEvent(
                EventIds.of(arrival)
                        .key()
                        .map(key -> DerivedId.of(tenant, "jit.disable.requested", client, key))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                tenant,
                now,
                now,
                EventSource.of(arrival, Optional.empty()),
                body.customerDisplayName(),
                body.technicianEmail(),
                new JitDisableRequested(body.haloTicketId().orElse(null), client));
    }

    private static String derivedId(String tenant, JitReport report) {
        return DerivedId.of(Stream.concat(Stream.of(tenant, report.type()), report.subject().stream())
                .toArray(String[]::new));
    }
}
