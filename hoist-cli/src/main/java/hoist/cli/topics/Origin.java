package hoist.cli.topics;

import hoist.schemas.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Where a dead letter stood before: several workers may have buried the same record. */
public final class Origin {
    private Origin() {}

    /** Of a letter; empty when its headers do not tell. */
    public static Optional<Place> of(Headers headers) {
        try {
            var topic = text(headers, DeadLetterHeaders.ORIGIN_TOPIC);
            var partition = text(headers, DeadLetterHeaders.ORIGIN_PARTITION).map(Integer::valueOf);
            var offset = text(headers, DeadLetterHeaders.ORIGIN_OFFSET).map(Long::valueOf);
            return topic.flatMap(name -> partition.flatMap(number -> offset.map(at -> new Place(name, number, at))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The header's value; empty without such a header. */
    public static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).flatMap(Origin::text);
    }

    /** Its value as text; empty where it has none, which Kafka allows. */
    public static Optional<String> text(Header header) {
        return Optional.ofNullable(header.value()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
