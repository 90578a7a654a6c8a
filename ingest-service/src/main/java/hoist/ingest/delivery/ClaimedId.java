package hoist.ingest.delivery;

import hoist.ingest.door.Arrival;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An id that a caller chose, and what the caller says by it. Both are digests.
 *
 * @param where the header or the member that it came in, for messages
 * @param identity of the id among all clients and addresses
 * @param meaning equal for the same thing said again
 */
record ClaimedId(String where, String identity, String meaning) {

    /** Those of the headers, which name all that is in the body. */
    static List<ClaimedId> ofHeaders(Arrival arrival) {
        EventIds ids = EventIds.of(arrival);
        if (ids.delivery().isEmpty() && ids.key().isEmpty()) {
            return List.of();
        }
        String meaning = DerivedId.of(Base64.getEncoder().encodeToString(arrival.body()));
        List<ClaimedId> claims = new ArrayList<>();
        ids.delivery()
                .ifPresent(id -> claims.add(new ClaimedId(EventIds.DELIVERY, identity(arrival, "", id), meaning)));
        ids.key().ifPresent(id -> claims.add(new ClaimedId(EventIds.KEY, identity(arrival, "", id), meaning)));
        return claims;
    }

    /** Those of the events themselves: unique within their source, as CloudEvents says. */
    static List<ClaimedId> ofCloudEvents(Arrival arrival, Delivery delivery) {
        List<ClaimedId> claims = new ArrayList<>();
        for (Item item : delivery.items()) {
            item.envelope()
                    .ifPresent(event -> claims.add(new ClaimedId(
                            item.path().isEmpty() ? "ce-id" : item.path().replaceFirst("data$", "id"),
                            identity(arrival, event.source(), event.id()),
                            DerivedId.of(item.json().toString()))));
        }
        return claims;
    }

    private static String identity(Arrival arrival, String source, String id) {
        return DerivedId.of(arrival.caller().tenant().value(), arrival.caller().client(), arrival.route(), source, id);
    }
}
