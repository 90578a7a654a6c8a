package hoist.ingest.halo;

import hoist.ingest.delivery.DerivedId;
import hoist.ingest.delivery.EventIds;
import hoist.ingest.delivery.EventSource;
import hoist.ingest.delivery.Items;
import hoist.ingest.door.Arrival;
import hoist.schemas.halo.HaloEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** From a webhook's body to the events, one for each item about a ticket. Pure. */
final class HaloEvents {
    private final Arrival arrival;
    private final Instant receivedAt;
    private final String tenant;
    private final Set<String> taken = new HashSet<>();

    HaloEvents(Arrival arrival, Instant receivedAt) {
        this.arrival = arrival;
        this.receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
        this.tenant = arrival.caller().tenant().value();
    }

    /** @throws hoist.ingest.problem.Refusal 413 when there are too many */
    HaloBatch of(JsonNode body) {
        Items.refuseTooMany(body);
        List<HaloEvent> events = new ArrayList<>();
        int others = 0;
        int unclear = 0;
        int index = 0;
        for (JsonNode item : body.isArray() ? body.values() : List.of(body)) {
            String path = body.isArray() ? "[" + index++ + "]" : "";
            switch (HaloBody.read(item)) {
                case HaloItem.TicketChange change -> events.add(event(path, change, item));
                case HaloItem.OtherThing other -> others++;
                case HaloItem.Unclear nothing -> unclear++;
            }
        }
        return new HaloBatch(events, others, unclear);
    }

    private HaloEvent event(String path, HaloItem.TicketChange change, JsonNode item) {
        return new HaloEvent(
                onlyOnce(path, id(path, change, item)),
                tenant,
                change.at().map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(receivedAt),
                receivedAt,
                EventSource.of(arrival, Optional.empty()),
                change.ticketId(),
                change.kind());
    }

    private String id(String path, HaloItem.TicketChange change, JsonNode item) {
        EventIds headers = EventIds.of(arrival);
        return (path.isEmpty() ? headers : headers.of(path))
                .first(change.deliveryId().map(id -> tenant + "/" + id))
                .orElseGet(() -> derivedId(change, item));
    }

    /** The same change may come again to the same ticket; without Halo's time only ours tells the two apart. */
    private String derivedId(HaloItem.TicketChange change, JsonNode item) {
        String time = change.at().isPresent() ? "" : receivedAt.toString();
        return DerivedId.of(tenant, "halo.ticket.changed", item.toString(), time);
    }

    /** Whether Halo gives each item of a batch an id of its own, its guide does not say. */
    private String onlyOnce(String path, String id) {
        return taken.add(id) ? id : id + "/" + path.substring(1, path.length() - 1);
    }
}
