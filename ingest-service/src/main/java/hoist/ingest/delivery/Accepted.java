package hoist.ingest.delivery;

import java.util.List;

/** What a caller is told once Kafka has the events. */
public sealed interface Accepted {

    /** One event. */
    record Event(String eventId, String status) implements Accepted {
        public Event(String eventId) {
            this(eventId, "accepted");
        }
    }

    /** The events of an array, in its order. */
    record Events(List<Event> events) implements Accepted {}

    /**
     * Those of a body's items that are events here.
     *
     * @param leftAside how many are none
     */
    record Some(List<Event> events, int leftAside) implements Accepted {}

    /** The answer in the form of the delivery. */
    static Accepted of(Delivery delivery, List<String> ids) {
        return switch (delivery) {
            case Delivery.One one -> new Event(ids.getFirst());
            case Delivery.Several several ->
                new Events(ids.stream().map(Event::new).toList());
        };
    }
}
