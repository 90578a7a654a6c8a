package hoist.cli.ledger;

import hoist.cli.topics.Origin;
import hoist.cli.topics.Place;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.schemas.DeadLetterHeaders;
import hoist.schemas.Topic;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What workers sent to the dead letters. Their ledgers know nothing of it, also where it could be read by now: until an operator
 * puts it back.
 */
record Buried(Set<Grave> graves) {
    /** One record that this worker could not read. */
    record Grave(String worker, Place place) {}

    /** Of one tenant, or of all. */
    static Buried read(TopicReader topics, Optional<String> tenant) {
        var graves = new HashSet<Grave>();
        topics.read(Span.ofTopic(Topic.DEAD_LETTERS).of(tenant), letter -> {
            var headers = letter.stored().headers();
            Origin.text(headers, DeadLetterHeaders.WORKER)
                    .flatMap(worker -> Origin.of(headers).map(place -> new Grave(worker, place)))
                    .ifPresent(graves::add);
        });
        return new Buried(graves);
    }

    boolean isBy(String worker, Place place) {
        return graves.contains(new Grave(worker, place));
    }
}
