package hoist.faults.plant;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.plant.Machine.Readiness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers that keep three copies, reached through links that they advertise themselves. */
@Tag("long")
class ClusterIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String TOPIC = "letters";

    @TempDir
    Path directory;

    @Test
    void anyOneOfThreeBrokersMayDieAndNothingIsLost() throws Exception {
        // Given
        var settings = PlantSettings.in(directory).withBrokers(3).withMsps(0).withAll(service -> service.times(0));
        try (var plant = Plant.start(settings);
                var producer = producer(plant)) {
            createTopic(plant);
            var expected = new ArrayList<String>();
            for (var broker : plant.of(Role.BROKER)) {
                // When
                broker.kill();
                assertThat(broker.readiness()).isEqualTo(Readiness.GONE);
                var text = "while " + broker.name() + " is dead";
                producer.send(new ProducerRecord<>(TOPIC, text)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                expected.add(text);
                broker.start();
                broker.awaitReady(PATIENCE);
            }
            // Then
            assertThat(records(plant)).containsExactlyElementsOf(expected);
        }
    }

    private static KafkaProducer<String, String> producer(Plant plant) {
        Map<String, Object> settings = Map.of("bootstrap.servers", throughLinks(plant), "acks", "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> throughLinks(Plant plant) {
        return plant.of(Role.BROKER).stream()
                .map(broker -> "127.0.0.1:" + plant.links().link(broker.name()).port())
                .toList();
    }

    private static void createTopic(Plant plant) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", plant.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 3)))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static List<String> records(Plant plant) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", plant.bootstrapServers(), "auto.offset.reset", "earliest");
        var records = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition), PATIENCE).get(partition);
            while (consumer.position(partition, PATIENCE) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }
}
