package hoist.cli.deadletters;

import hoist.schemas.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/** Where a dead letter stood before: several workers may have buried the same record. */
record Origin(String topic, int partition, long offset) {

    /** Of a letter; empty when its headers do not tell. */
    static Optional<Origin> of(Headers headers) {
        try {
            var topic = text(headers, DeadLetterHeaders.ORIGIN_TOPIC);
            var partition = text(headers, DeadLetterHeaders.ORIGIN_PARTITION).map(Integer::valueOf);
            var offset = text(headers, DeadLetterHeaders.ORIGIN_OFFSET).map(Long::valueOf);
            return topic.flatMap(name -> partition.flatMap(number -> offset.map(at -> new Origin(name, number, at))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** For example {@code elevation-events/3/1042}. */
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
