package hoist.quickstart.live;

import hoist.schemas.Envelope;
import hoist.schemas.SerdeSettings;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is new on the topics of elevation and says each step of each request in a line. */
public final class LiveLines implements AutoCloseable {
    private static final List<Topic> TOPICS = List.of(Topic.ELEVATION_EVENTS, Topic.DECISION_FACTS, Topic.TICKET_FACTS);
    private static final int REMEMBERED = 10_000;

    private final KafkaConsumer<String, SpecificRecord> consumer;
    private final Consumer<String> out;
    private final Thread reader;
    private final LinkedHashMap<String, RequestProgress> requests = new LinkedHashMap<>();

    /** Starts at the topics' ends; the topics must be there. */
    public LiveLines(String bootstrapServers, SerdeSettings serdes, Consumer<String> out) {
        this.out = out;
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serdes.newDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.reader = Thread.ofVirtual().name("live-lines").start(this::read);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> tell(record.value()));
            }
        } catch (WakeupException e) {
            // asked to end
        }
    }

    private void tell(SpecificRecord value) {
        var requestId =
                String.valueOf(value.get(value.getSchema().getField("requestId").pos()));
        var before = requests.getOrDefault(requestId, RequestProgress.of(requestId));
        before.after(Envelope.of(value)).ifPresent(after -> {
            requests.put(requestId, after);
            forgetTheOldest();
            out.accept(after.line());
        });
    }

    private void forgetTheOldest() {
        if (requests.size() > REMEMBERED) {
            requests.remove(requests.firstEntry().getKey());
        }
    }
}
