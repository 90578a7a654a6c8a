package hoist.ingest.delivery;

import hoist.ingest.door.Arrival;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.web.util.UriUtils;

/** The CloudEvents source that ingest writes: which client by which route, and for CloudEvents what the client said. */
public final class EventSource {
    private EventSource() {}

    /** A URI reference, e.g. {@code /clients/idemeum/webhooks/elevations}. Event ids are unique within it. */
    public static String of(Arrival arrival, Optional<CloudEvent> envelope) {
        String route = "/clients/" + encoded(arrival.caller().client()) + arrival.route();
        return envelope.map(event -> route + "?source=" + encoded(event.source()))
                .orElse(route);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
