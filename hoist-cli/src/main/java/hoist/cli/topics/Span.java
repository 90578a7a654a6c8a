package hoist.cli.topics;

import hoist.schemas.Topic;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read.
 *
 * @param topics by name
 * @param tenant whose records alone are read, if it is one's: they are in one partition of each topic
 * @param from the first record's time in Kafka, inclusive; null for the beginning
 * @param to the last record's time in Kafka, exclusive; null for what is the end when the reading starts
 */
public record Span(
        Set<String> topics,
        Optional<String> tenant,
        @Nullable Instant from,
        @Nullable Instant to) {
    public Span {
        topics = Set.copyOf(topics);
    }

    /** All of these topics. */
    public static Span of(Collection<Topic> topics) {
        var names = new LinkedHashSet<String>();
        topics.forEach(topic -> names.add(topic.topicName()));
        return new Span(names, Optional.empty(), null, null);
    }

    /** All of this topic, which need not be one of Avro's. */
    public static Span ofTopic(String topic) {
        return new Span(Set.of(topic), Optional.empty(), null, null);
    }

    /** Only what is the tenant's, if one is given. */
    public Span of(Optional<String> one) {
        return new Span(topics, one, from, to);
    }

    /** Only from this time on; null for the beginning. */
    public Span from(@Nullable Instant time) {
        return new Span(topics, tenant, time, to);
    }

    /** Only up to this time; null for the end. */
    public Span to(@Nullable Instant time) {
        return new Span(topics, tenant, from, time);
    }
}
