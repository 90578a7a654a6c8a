package hoist.faults.checking;

import hoist.schemas.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * Where a record is and what its CloudEvents headers say, as the console consumer prints them.
 *
 * @param kind what stands in {@code ce_type} after its prefix, for example {@code TicketOpened}
 * @param topic the only one that has this kind
 */
record RecordHeaders(String eventId, String kind, String topic, int partition, long offset) {
    /** Between two headers; in no value of one. */
    static final String BETWEEN = "|";

    /** All topics with CloudEvents in them, as a regular expression. */
    static final String TOPICS =
            Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.joining("|"));

    /** How the kinds end that announce a call at a vendor. */
    private static final String ANNOUNCEMENT = "Attempted";

    private static final Pattern PRINTED =
            Pattern.compile("Partition:(\\d+)\tOffset:(\\d+)\t[^\t]*ce_id:([^|\t]+)\\|ce_type:hoist\\.(\\w+)\\|");

    private static final Map<String, String> TOPIC_OF_KIND = Arrays.stream(Topic.values())
            .flatMap(topic -> topic.schema().getField("body").schema().getTypes().stream()
                    .map(Schema::getName)
                    .map(kind -> Map.entry(kind, topic.topicName())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Whether a worker announced a call at a vendor with it. */
    boolean isAnnouncement() {
        return kind.endsWith(ANNOUNCEMENT);
    }

    /** Nothing when the line holds no record's headers: values may go over several lines. */
    static Optional<RecordHeaders> in(String line) {
        var found = PRINTED.matcher(line);
        return found.find()
                ? Optional.ofNullable(TOPIC_OF_KIND.get(found.group(4)))
                        .map(topic -> new RecordHeaders(
                                found.group(3),
                                found.group(4),
                                topic,
                                Integer.parseInt(found.group(1)),
                                Long.parseLong(found.group(2))))
                : Optional.empty();
    }
}
