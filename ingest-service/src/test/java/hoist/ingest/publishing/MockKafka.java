package hoist.ingest.publishing;

import hoist.schemas.halo.HaloEvent;
import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;

/** Kafka's own mock of its producer, kept open when Spring hands it back, as its real factory does. */
final class MockKafka extends MockProducer<String, SpecificRecord> {

    /** @param acknowledges at once; else each send waits to be completed or failed */
    MockKafka(boolean acknowledges) {
        super(
                Cluster.empty(),
                acknowledges,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                (_, _) -> new byte[0]);
    }

    SendToKafka send() {
        return new SendToKafka(new KafkaTemplate<>(new MockProducerFactory<>(() -> this)));
    }

    /** Ids of all events that were sent, in order. */
    List<String> sentIds() {
        return history().stream()
                .map(record -> ((HaloEvent) record.value()).getEventId())
                .toList();
    }

    @Override
    public void close() {
        // Spring's; see above
    }

    @Override
    public void close(Duration timeout) {
        // likewise
    }
}
