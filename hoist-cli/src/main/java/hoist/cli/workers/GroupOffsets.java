package hoist.cli.workers;

import hoist.cli.connection.Kafka;
import hoist.cli.topics.Place;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Topic;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** What Kafka keeps of consumer groups: their members, and the offsets up to which they have read. */
record GroupOffsets(Kafka kafka) {
    int members(Worker worker) {
        return kafka.members(worker.group());
    }

    /** How far the worker has read of what stands in its topics now. */
    Reading reading(Worker worker, TopicReader topics) {
        var partitions = partitions(worker.inputs());
        var begins = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        var committed = committed(worker);
        var next = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> next.put(
                partition, Math.max(committed.getOrDefault(partition, 0L), begins.getOrDefault(partition, 0L))));
        var unread = next.entrySet().stream()
                .filter(each -> each.getValue() < ends.getOrDefault(each.getKey(), 0L))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var waiting = unread.entrySet().stream()
                .mapToLong(each -> ends.getOrDefault(each.getKey(), 0L) - each.getValue())
                .sum();
        return new Reading(worker, members(worker), next, waiting, oldest(unread, topics));
    }

    /** The records up to these ends that the worker has not read. */
    long left(Worker worker, Map<TopicPartition, Long> ends) {
        var committed = committed(worker);
        return ends.entrySet().stream()
                .filter(each -> worker.reads(each.getKey()))
                .mapToLong(each -> Math.max(0, each.getValue() - committed.getOrDefault(each.getKey(), 0L)))
                .sum();
    }

    private Map<TopicPartition, Long> committed(Worker worker) {
        var answered = kafka.answer(
                kafka.admin().listConsumerGroupOffsets(worker.group()).partitionsToOffsetAndMetadata());
        var committed = new HashMap<TopicPartition, Long>();
        answered.forEach((partition, at) ->
                Optional.ofNullable(at).ifPresent(known -> committed.put(partition, known.offset())));
        return committed;
    }

    private Set<TopicPartition> partitions(Set<Topic> topics) {
        var names = topics.stream().map(Topic::topicName).toList();
        return kafka.answer(kafka.admin().describeTopics(names).allTopicNames()).values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .collect(Collectors.toSet());
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        var asked = partitions.stream().collect(Collectors.toMap(each -> each, _ -> which));
        return kafka.answer(kafka.admin().listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().offset()));
    }

    private static Optional<Instant> oldest(Map<TopicPartition, Long> unread, TopicReader topics) {
        if (unread.isEmpty()) {
            return Optional.empty();
        }
        var places = unread.entrySet().stream()
                .map(each -> new Place(each.getKey().topic(), each.getKey().partition(), each.getValue()))
                .collect(Collectors.toSet());
        return topics.fetch(places).stream().map(TopicRecord::timestamp).min(Comparator.naturalOrder());
    }
}
