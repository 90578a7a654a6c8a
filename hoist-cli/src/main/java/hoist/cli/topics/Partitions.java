package hoist.cli.topics;

import hoist.cli.connection.Kafka;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;

/** Which partitions hold what is to be read. */
final class Partitions {
    private final Kafka kafka;

    Partitions(Kafka kafka) {
        this.kafka = kafka;
    }

    List<TopicPartition> of(Span span) {
        Map<String, TopicDescription> descriptions =
                kafka.answer(kafka.admin().describeTopics(span.topics()).allTopicNames());
        return descriptions.values().stream()
                .flatMap(topic -> numbers(topic.partitions().size(), span.tenant())
                        .mapToObj(number -> new TopicPartition(topic.name(), number)))
                .toList();
    }

    /** A tenant's records are where the producers' own partitioner puts its name. */
    private static IntStream numbers(int partitions, Optional<String> tenant) {
        return tenant.map(name -> IntStream.of(
                        BuiltInPartitioner.partitionForKey(name.getBytes(StandardCharsets.UTF_8), partitions)))
                .orElseGet(() -> IntStream.range(0, partitions));
    }
}
