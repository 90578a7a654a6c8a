package hoist.simulators.halo.outgoing;

import java.time.Instant;
import java.util.List;

/**
 * One line under Deliveries: what was sent once, and what came back.
 *
 * @param ids one new id for each event in it
 */
public record Delivery(Instant at, Webhook webhook, List<String> ids, String body, Result result) {

    /** What became of it. */
    public sealed interface Result {}

    /** It was sent. */
    public record Sent(MethodOutcome outcome) implements Result {}

    /** Halo lost it; nobody will send it again. */
    public record Lost() implements Result {}

    public Delivery {
        ids = List.copyOf(ids);
    }
}
