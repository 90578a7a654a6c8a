package hoist.ingest;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One real broker for all tests of the JVM, and a reader of what is on it. */
final class TestKafka {
    private static final class Holder {
        static final EmbeddedKafkaKraftBroker BROKER = started();

        private static EmbeddedKafkaKraftBroker started() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.afterPropertiesSet();
            return broker;
        }
    }

    private TestKafka() {}

    static String address() {
        return Holder.BROKER.getBrokersAsString();
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /** Everything about elevations that this tenant has, in order. */
    static List<ElevationEvent> events(String tenant) {
        return decoded(address(), Topic.ELEVATION_EVENTS, tenant, ElevationEvent.class);
    }

    /** Everything about JIT accounts that this tenant has, in order. */
    static List<JitEvent> jitEvents(String tenant) {
        return decoded(address(), Topic.JIT_EVENTS, tenant, JitEvent.class);
    }

    /** Everything that this tenant's Halo said, in order. */
    static List<HaloEvent> haloEvents(String tenant) {
        return decoded(address(), Topic.HALO_EVENTS, tenant, HaloEvent.class);
    }

    static <T> List<T> decoded(String address, Topic topic, String tenant, Class<T> type) {
        return records(address, topic, tenant).stream()
                .map(record -> decoded(record, type))
                .toList();
    }

    static List<ConsumerRecord<String, byte[]>> records(String tenant) {
        return records(Topic.ELEVATION_EVENTS, tenant);
    }

    static List<ConsumerRecord<String, byte[]>> records(Topic topic, String tenant) {
        return records(address(), topic, tenant);
    }

    /** @param address of the broker to read from */
    static List<ConsumerRecord<String, byte[]>> records(String address, Topic topic, String tenant) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = consumer(address)) {
            List<TopicPartition> partitions = partitions(consumer, topic).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found.stream().filter(record -> record.key().equals(tenant)).toList();
    }

    /** How many events there are in all topics that the service writes. */
    static long stored() {
        try (var consumer = consumer(address())) {
            List<TopicPartition> partitions = Stream.of(Topic.ELEVATION_EVENTS, Topic.JIT_EVENTS, Topic.HALO_EVENTS)
                    .flatMap(topic -> partitions(consumer, topic))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Topic topic) {
        return consumer.partitionsFor(topic.topicName()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaConsumer<String, byte[]> consumer(String address) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", address);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static <T> T decoded(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(record.value(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
