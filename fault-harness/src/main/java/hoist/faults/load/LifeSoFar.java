package hoist.faults.load;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a life at one moment.
 *
 * @param subject the request's or grant's id, once it has one
 * @param handTickets the tickets logged by hand in it
 * @param causeAt since when there is a reason to turn its account off
 * @param clicks that were answered with a 2xx, in that order
 */
public record LifeSoFar(
        String tenant,
        LifePlan plan,
        Progress progress,
        Optional<String> subject,
        List<Integer> handTickets,
        Optional<Instant> causeAt,
        List<AcceptedClick> clicks) {
    public LifeSoFar {
        handTickets = List.copyOf(handTickets);
        clicks = List.copyOf(clicks);
    }

    /** For a sentence about it. */
    public String name() {
        return "life " + plan.number() + " (" + plan.title() + ", tenant " + tenant
                + subject.map(id -> ", " + noun() + " " + id).orElse("") + ")";
    }

    private String noun() {
        return switch (plan) {
            case LifePlan.OfRequest _ -> "request";
            case LifePlan.OfAccount _ -> "grant";
        };
    }
}
