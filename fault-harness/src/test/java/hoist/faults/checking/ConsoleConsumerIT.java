package hoist.faults.checking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.quickstart.LocalBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's own consumer against a real broker, which dies in between. */
@Tag("long")
class ConsoleConsumerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    void everyRecordIsReadAlsoThoseAfterTheBrokerDied(@TempDir Path directory) throws Exception {
        try (var broker = LocalBroker.onFreePorts(directory)) {
            // Given
            broker.start(text -> {});
            create(broker, "elevation-events", "ticket-facts");
            send(broker, "elevation-events", "before", "ElevationRequested");

            try (var reader = ConsoleConsumer.of(broker.bootstrapServers(), lines::add)) {
                await().atMost(PATIENCE).until(() -> reader.contains("before"));

                // When
                broker.kill();
                broker.start(text -> {});
                send(broker, "ticket-facts", "after", "TicketOpened");

                // Then
                await().atMost(PATIENCE).until(() -> reader.contains("after"));
                assertThat(reader.contains("never sent")).isFalse();
                assertThat(reader.counts()).isEqualTo(Map.of("elevation-events", 1L, "ticket-facts", 1L));
                assertThat(lines).anySatisfy(line -> assertThat(line).contains("msp-1", "the value of before"));
            }
        }
    }

    private static void create(LocalBroker broker, String... topics) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(Arrays.stream(topics)
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static void send(LocalBroker broker, String topic, String id, String kind) throws Exception {
        List<Header> headers = List.of(
                new RecordHeader("ce_specversion", "1.0".getBytes(UTF_8)),
                new RecordHeader("ce_id", id.getBytes(UTF_8)),
                new RecordHeader("ce_type", ("hoist." + kind).getBytes(UTF_8)),
                new RecordHeader("ce_source", "test".getBytes(UTF_8)));
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, null, "msp-1", "the value of " + id, headers))
                    .get();
        }
    }
}
