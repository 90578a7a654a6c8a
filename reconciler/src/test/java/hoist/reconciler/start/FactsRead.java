package hoist.reconciler.start;

import hoist.reconciler.testing.PlainAvroDeserializer;
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.Topic;
import hoist.schemas.ticket.TicketFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is in the toy worker's facts now. */
final class FactsRead {
    private FactsRead() {}

    /** The kinds of all facts so far. */
    static List<String> from(String brokers) {
        Map<String, Object> properties = Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<String, SpecificRecord>(
                properties, new StringDeserializer(), new PlainAvroDeserializer())) {
            var partitions = IntStream.range(0, SharedBroker.PARTITIONS)
                    .mapToObj(each -> new TopicPartition(Topic.TICKET_FACTS.topicName(), each))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            var kinds = new ArrayList<String>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    kinds.add(((TicketFact) record.value()).getBody().getClass().getSimpleName());
                }
            }
            return kinds;
        }
    }
}
