package hoist.pipeline;

import hoist.schemas.EventRecord;
import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import hoist.schemas.operator.LinkCustomer;
import hoist.schemas.operator.OperatorCommand;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** An operator at the topic {@code operator-commands}. */
final class Operator implements AutoCloseable {
    private final KafkaProducer<String, SpecificRecord> producer;

    Operator(String bootstrapServers, URI registry) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                SerdeSettings.apicurio(registry).newSerializer());
    }

    void link(String tenant, String customer, int haloClient, String haloClientName) {
        give(tenant, new LinkCustomer(customer, (long) haloClient, haloClientName));
    }

    private void give(String tenant, SpecificRecord body) {
        var now = Instant.now();
        var command = new OperatorCommand(
                UUID.randomUUID().toString(), tenant, now, now, "story", "olga", "the names differ", body);
        try {
            producer.send(EventRecord.of(Topic.OPERATOR_COMMANDS, command)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the command did not reach Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
