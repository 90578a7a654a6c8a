package hoist.faults.torture;

import static hoist.faults.torture.Mishap.ofPlant;

import hoist.schemas.Topic;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Bytes in the topics that nobody can read. */
final class TopicMishaps {
    private static final int HANDFUL = 5;
    private static final int NO_SUCH_SCHEMA = 1_999_999;
    private static final int FIRST_SCHEMA = 1;

    private TopicMishaps() {}

    static List<Mishap> all() {
        return List.of(
                garbage("random bytes in every topic", TopicMishaps::noise),
                garbage("records of an unknown schema in every topic", random -> framed(NO_SUCH_SCHEMA, noise(random))),
                garbage("records cut short in every topic", random -> framed(FIRST_SCHEMA, new byte[] {2})),
                garbage("empty records in every topic", random -> new byte[0]));
    }

    private static Mishap garbage(String name, Function<Random, byte[]> value) {
        return ofPlant(name, scene -> {
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            scene.plant().bootstrapServers()),
                    new StringSerializer(),
                    new ByteArraySerializer())) {
                var sent = new ArrayList<Future<?>>();
                for (var topic : Topic.values()) {
                    for (var i = 0; i < HANDFUL; i++) {
                        var tenant = scene.plant()
                                .msps()
                                .get(scene.random().nextInt(scene.plant().msps().size()))
                                .tenant();
                        sent.add(producer.send(
                                new ProducerRecord<>(topic.topicName(), tenant, value.apply(scene.random()))));
                    }
                }
                for (var record : sent) {
                    record.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka did not take the record", e);
            }
        });
    }

    private static byte[] noise(Random random) {
        var bytes = new byte[1 + random.nextInt(60)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] framed(int schema, byte[] rest) {
        return ByteBuffer.allocate(5 + rest.length)
                .put((byte) 0)
                .putInt(schema)
                .put(rest)
                .array();
    }
}
