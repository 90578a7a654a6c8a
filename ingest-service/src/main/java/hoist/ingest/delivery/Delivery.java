package hoist.ingest.delivery;

import java.util.List;

/** What one call brought; the answer has the same form. */
public sealed interface Delivery {
    /** The events, in order. */
    List<Item> items();

    /** One event, by itself. */
    record One(Item item) implements Delivery {
        @Override
        public List<Item> items() {
            return List.of(item);
        }
    }

    /** An array of at least one. */
    record Several(List<Item> items) implements Delivery {}
}
