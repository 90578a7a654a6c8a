package hoist.pipeline;

import hoist.schemas.Envelope;
import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in the topics, read from their beginning each time. */
record Records(String bootstrapServers, URI registry) {

    /** The bodies of this kind that are about this request, in order. */
    <T extends SpecificRecord> List<T> of(Class<T> kind, String requestId) {
        return all().stream()
                .filter(value -> requestId.equals(requestOf(value)))
                .map(value -> Envelope.of(value).body())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The bodies of this kind that are about this tenant, in order. */
    <T extends SpecificRecord> List<T> ofTenant(Class<T> kind, String tenant) {
        return all().stream()
                .map(Envelope::of)
                .filter(record -> record.tenant().equals(tenant))
                .map(Envelope::body)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The requests that records of this kind and tenant are about, in order; one for each record. */
    List<Object> requestsOf(Class<? extends SpecificRecord> kind, String tenant) {
        return all().stream()
                .filter(value -> Envelope.of(value).tenant().equals(tenant))
                .filter(value -> kind.isInstance(Envelope.of(value).body()))
                .map(Records::requestOf)
                .toList();
    }

    /** Every byte of every record on every topic, the services' own topics included: keys, names and values of headers, values. */
    String bytes() {
        var found = new StringBuilder();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            read(consumer, partitions, record -> {
                append(found, record.key());
                record.headers().forEach(header -> {
                    found.append(header.key()).append('\n');
                    append(found, header.value());
                });
                append(found, record.value());
            });
        }
        return found.toString();
    }

    private static void append(StringBuilder found, byte[] bytes) {
        found.append(bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1))
                .append('\n');
    }

    private static <K, V> void read(
            KafkaConsumer<K, V> consumer, List<TopicPartition> partitions, Consumer<ConsumerRecord<K, V>> reader) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            try {
                consumer.poll(Duration.ofMillis(200)).forEach(reader);
            } catch (RecordDeserializationException e) { // a story's bytes that nobody can read
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
        }
    }

    private List<SpecificRecord> all() {
        var found = new ArrayList<SpecificRecord>();
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        var deserializer = SerdeSettings.apicurio(registry).newDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), deserializer)) {
            var partitions = Arrays.stream(Topic.values())
                    .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            read(consumer, partitions, record -> found.add(record.value()));
        }
        return found;
    }

    private static Object requestOf(SpecificRecord value) {
        var field = value.getSchema().getField("requestId");
        return field == null ? "" : value.get(field.pos());
    }
}
