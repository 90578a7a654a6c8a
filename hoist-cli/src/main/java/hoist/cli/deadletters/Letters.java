package hoist.cli.deadletters;

import hoist.cli.failure.CliFailure;
import hoist.cli.topics.Origin;
import hoist.cli.topics.Place;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** All letters that stand in the dead letters, and what operators did about them. */
public final class Letters {
    private final Map<Place, List<TopicRecord>> copies = new LinkedHashMap<>();
    private final Map<String, Handled> handled = new HashMap<>();

    Letters() {}

    /** Those of this tenant, or of all. */
    public static Letters read(TopicReader topics, Optional<String> tenant) {
        var letters = new Letters();
        topics.read(Span.ofTopic(Topic.DEAD_LETTERS).of(tenant), letters::take);
        return letters;
    }

    void take(TopicRecord record) {
        var headers = record.stored().headers();
        Handled.of(headers, record.timestamp())
                .ifPresentOrElse(
                        done -> handled.put(done.letter(), done),
                        () -> copies.computeIfAbsent(originOf(record), _ -> new ArrayList<>())
                                .add(record));
    }

    /** All of them, the oldest first. */
    List<Letter> all() {
        return copies.entrySet().stream()
                .map(each -> letter(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Letter::buriedAt))
                .toList();
    }

    /** Those that nobody has dealt with. */
    List<Letter> waiting() {
        return all().stream().filter(letter -> letter.handled().isEmpty()).toList();
    }

    /**
     * The letter of this name.
     *
     * @param name partition and offset in the dead letters, for example {@code 3:17}
     */
    Letter named(String name) {
        return all().stream()
                .filter(letter -> letter.isNamed(name))
                .findFirst()
                .orElseThrow(() -> CliFailure.refused("There is no dead letter " + name
                        + ": 'hoist dead-letters --all' shows which there are, by partition:offset."));
    }

    /**
     * The record in a letter, as it stood in its topic.
     *
     * @param name as in {@link #named}
     */
    public ConsumerRecord<byte[], byte[]> originalOf(String name) {
        var letter = named(name);
        var stored = letter.stored();
        var origin = letter.origin();
        var original =
                new ConsumerRecord<>(origin.topic(), origin.partition(), origin.offset(), stored.key(), stored.value());
        stored.headers().forEach(original.headers()::add);
        return original;
    }

    private Letter letter(Place origin, List<TopicRecord> buried) {
        return new Letter(origin, buried, Optional.ofNullable(handled.get(origin.toString())));
    }

    /** A record that somebody else put there stands for itself. */
    private static Place originOf(TopicRecord record) {
        return Origin.of(record.stored().headers()).orElseGet(record::place);
    }
}
