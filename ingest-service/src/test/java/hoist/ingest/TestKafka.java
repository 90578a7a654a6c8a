package hoist.ingest;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.util.function.SingletonSupplier;

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

    /** Made when a service has made the topics. */
    private static final Supplier<KafkaReader> READER = SingletonSupplier.of(() -> new KafkaReader(address()));

    private TestKafka() {}

    static String address() {
        return Holder.BROKER.getBrokersAsString();
    }

    static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address()));
    }

    /** Everything about elevations that this tenant has, in order. */
    static List<ElevationEvent> events(String tenant) {
        return decoded(Topic.ELEVATION_EVENTS, tenant, ElevationEvent.class);
    }

    /** Everything about JIT accounts that this tenant has, in order. */
    static List<JitEvent> jitEvents(String tenant) {
        return decoded(Topic.JIT_EVENTS, tenant, JitEvent.class);
    }

    /** Everything that this tenant's Halo said, in order. */
    static List<HaloEvent> haloEvents(String tenant) {
        return decoded(Topic.HALO_EVENTS, tenant, HaloEvent.class);
    }

    private static <T> List<T> decoded(Topic topic, String tenant, Class<T> type) {
        return records(topic, tenant).stream()
                .map(record -> decoded(record, type))
                .toList();
    }

    static List<ConsumerRecord<String, byte[]>> records(String tenant) {
        return records(Topic.ELEVATION_EVENTS, tenant);
    }

    static List<ConsumerRecord<String, byte[]>> records(Topic topic, String tenant) {
        return READER.get().records().stream()
                .filter(record ->
                        record.topic().equals(topic.topicName()) && record.key().equals(tenant))
                .toList();
    }

    /** How many events there are in all topics that the service writes. */
    static long stored() {
        return READER.get().count();
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static <T> T decoded(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(record.value(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
