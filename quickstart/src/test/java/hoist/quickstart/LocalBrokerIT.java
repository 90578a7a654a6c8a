package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalBrokerIT {
    @TempDir
    Path directory;

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndAStop() throws ExecutionException, InterruptedException {
        try (LocalBroker broker = LocalBroker.onFreePorts(directory)) {
            // Given
            List<String> progress = new ArrayList<>();
            broker.start(progress::add);
            createTopic(broker);
            send(broker, "before the kill");

            // When
            broker.kill();
            broker.start(progress::add);
            send(broker, "after the kill");
            broker.stop();
            broker.start(progress::add);

            // Then
            assertThat(records(broker)).containsExactly("before the kill", "after the kill");
            assertThat(progress).filteredOn(line -> line.contains("formatting")).hasSize(1);
            assertThat(progress)
                    .filteredOn(line -> line.contains("ready at 127.0.0.1:"))
                    .hasSize(3);
            System.out.println(progress);
        }
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        // Given
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LocalBroker broker = LocalBroker.in(directory, taken.getLocalPort(), Ports.free())) {
            // Then
            assertThatThrownBy(() -> broker.start(line -> {}))
                    .hasMessageStartingWith(
                            "Port " + taken.getLocalPort() + ", which the Kafka broker needs, is in use");
        }
    }

    private static void createTopic(LocalBroker broker) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static void send(LocalBroker broker, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("letters", text)).get();
        }
    }

    private static List<String> records(LocalBroker broker) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition letters = new TopicPartition("letters", 0);
            consumer.assign(List.of(letters));
            long end = consumer.endOffsets(List.of(letters)).get(letters);
            while (consumer.position(letters) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }
}
