package hoist.ingest;

import hoist.schemas.Topic;
import hoist.schemas.elevation.ElevationEvent;
import java.util.List;
import kafka.server.BrokerServer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker of one test's own that goes away and comes back, at the same address, with all it had. */
final class StoppableKafka implements AutoCloseable {
    private final EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, 1);

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
        return TestKafka.decoded(address(), Topic.ELEVATION_EVENTS, tenant, ElevationEvent.class).stream()
                .map(ElevationEvent::getRequestId)
                .toList();
    }

    /** Ids of the tenant's events in a topic. */
    List<String> ids(Topic topic, String tenant) {
        return TestKafka.records(address(), topic, tenant).stream()
                .map(record -> TestKafka.header(record, "ce_id"))
                .toList();
    }

    @Override
    public void close() {
        kafka.destroy();
    }
}
