package hoist.ingest.delivery;

import hoist.ingest.door.Arrival;
import hoist.ingest.json.StrictJson;
import hoist.ingest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * Takes a body apart into its events: plain JSON (one or an array) or CloudEvents 1.0 over HTTP (binary, structured or
 * a batch).
 */
public final class Deliveries {
    /** Content type of one CloudEvent in structured mode. */
    public static final String STRUCTURED = "application/cloudevents+json";
    /** Content type of several CloudEvents. */
    public static final String BATCH = "application/cloudevents-batch+json";

    private Deliveries() {}

    /**
     * The events of a call.
     *
     * @throws hoist.ingest.problem.Refusal when one of them cannot be taken: then none is
     */
    public static Delivery read(Arrival arrival) {
        MediaType type = MediaType.parseMediaType(arrival.header("Content-Type").orElse(""));
        JsonNode body = StrictJson.parse(arrival.body());
        EventIds ids = EventIds.of(arrival);
        return switch (type.getType() + "/" + type.getSubtype()) {
            case STRUCTURED -> new Delivery.One(structured("", body, ids));
            case BATCH -> several(body, (path, element) -> structured(path, element, ids.of(path)));
            default ->
                BinaryMode.attributes(arrival)
                        .<Delivery>map(cloudEvent -> new Delivery.One(item("", ids, Optional.of(cloudEvent), body)))
                        .orElseGet(() -> plain(body, ids));
        };
    }

    private static Delivery plain(JsonNode body, EventIds ids) {
        return body.isArray()
                ? several(body, (path, element) -> item(path, ids.of(path), Optional.empty(), element))
                : new Delivery.One(item("", ids, Optional.empty(), body));
    }

    private static Delivery several(JsonNode body, BiFunction<String, JsonNode, Item> one) {
        if (!body.isArray() || body.isEmpty()) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "There is no event in the body.", "Send an array of at least one.")
                    .refusal();
        }
        Items.refuseTooMany(body);
        List<Item> items = new ArrayList<>();
        for (JsonNode element : body) {
            items.add(one.apply("[" + items.size() + "]", element));
        }
        return new Delivery.Several(List.copyOf(items));
    }

    private static Item structured(String path, JsonNode event, EventIds ids) {
        CloudEvent attributes = CloudEvent.read(path, event, "", "data");
        JsonNode data = event.optional("data")
                .orElseThrow(() -> Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "The CloudEvent has no data.",
                                "Send the event's JSON in data.")
                        .at(path.isEmpty() ? "data" : path + ".data")
                        .refusal());
        return item(path.isEmpty() ? "data" : path + ".data", ids, Optional.of(attributes), data);
    }

    private static Item item(String path, EventIds ids, Optional<CloudEvent> envelope, JsonNode json) {
        return new Item(path, ids.first(envelope.map(CloudEvent::id)), envelope, json);
    }
}
