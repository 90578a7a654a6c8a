package hoist.cli.deadletters;

import static java.util.stream.Collectors.joining;

import hoist.cli.topics.Origin;
import hoist.cli.topics.Place;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.DeadLetterHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One record that could not be read, however many workers buried it.
 *
 * @param copies what the workers buried, the first one first; never empty
 * @param handled what an operator did about it last
 */
record Letter(Place origin, List<TopicRecord> copies, Optional<Handled> handled) {
    Letter {
        copies = List.copyOf(copies);
    }

    /** Its bytes, key and headers. */
    ConsumerRecord<byte[], byte[]> stored() {
        return copies.getFirst().stored();
    }

    /** By which it is named on the command line: partition and offset of its first copy. */
    String name() {
        return stored().partition() + ":" + stored().offset();
    }

    boolean isNamed(String name) {
        return copies.stream().anyMatch(copy -> name.equals(copy.partition() + ":" + copy.offset()));
    }

    Instant buriedAt() {
        return copies.getFirst().timestamp();
    }

    /** The tenant, as the key says. */
    Optional<String> key() {
        return copies.getFirst().tenant();
    }

    String workers() {
        return headers(DeadLetterHeaders.WORKER);
    }

    String reasons() {
        return headers(DeadLetterHeaders.REASON);
    }

    /** Bytes of its value. */
    int size() {
        var value = stored().value();
        return value == null ? 0 : value.length;
    }

    /** What became of it, in words. */
    String state() {
        return handled.map(done -> done.how() + " by " + done.by()).orElse("waits");
    }

    private String headers(String name) {
        return copies.stream()
                .flatMap(copy -> Origin.text(copy.stored().headers(), name).stream())
                .distinct()
                .sorted()
                .collect(joining(", "));
    }
}
