package hoist.ingest;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.util.function.SingletonSupplier;

/** A real broker of one test's own that goes away and comes back, at the same address, with all it had. */
final class StoppableKafka implements AutoCloseable {
    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

    /** Made when a service has made the topics. */
    private final Supplier<KafkaReader> reader = SingletonSupplier.of(() -> new KafkaReader(address()));

    StoppableKafka() {
        kafka.brokerProperty("auto.create.topics.enable", "false");
        kafka.afterPropertiesSet();
    }

    String address() {
        return kafka.getBrokersAsString();
    }

    void goAway() {
        broker().shutdown();
        broker().awaitShutdown();
    }

    void comeBack() {
        broker().startup();
    }

    private BrokerServer broker() {
        return kafka.getCluster().brokers().values().iterator().next();
    }

    /** Requests of the tenant's events about elevations, in order. */
    List<String> requests(String tenant) {
        return records(Topic.ELEVATION_EVENTS, tenant)
                .map(record -> TestKafka.decoded(record, ElevationEvent.class).getRequestId())
                .toList();
    }

    /** Ids of the tenant's events in a topic. */
    Set<String> ids(Topic topic, String tenant) {
        return records(topic, tenant)
                .map(record -> TestKafka.header(record, "ce_id"))
                .collect(Collectors.toSet());
    }

    private Stream<ConsumerRecord<String, byte[]>> records(Topic topic, String tenant) {
        return reader.get().records().stream()
                .filter(record ->
                        record.topic().equals(topic.topicName()) && record.key().equals(tenant));
    }

    @Override
    public void close() {
        kafka.destroy();
    }
}
