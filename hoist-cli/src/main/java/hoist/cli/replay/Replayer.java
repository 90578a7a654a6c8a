package hoist.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.cli.connection.Kafka;
import hoist.cli.topics.TopicRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Writes events once more to the end of their partition: same key, same bytes, same headers, and who replayed them. It keeps
 * none of them, however many there are.
 */
final class Replayer implements AutoCloseable {
    private final Kafka kafka;
    private final String operator;
    private final Producer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final long began = System.nanoTime();
    private int events;

    Replayer(Kafka kafka, String operator) {
        this.kafka = kafka;
        this.operator = operator;
        this.producer = kafka.bulkProducer();
    }

    /**
     * What was written.
     *
     * @param took from the first to the last, reading included
     * @param ends behind the last event of each partition
     */
    record Written(int events, Duration took, Map<TopicPartition, Long> ends) {
        long eventsPerSecond() {
            return Math.round(events / Math.max(0.001, took.toMillis() / 1000.0));
        }
    }

    /** Returns when the event is on its way. */
    void write(TopicRecord event) {
        requireNoFailure();
        try {
            var _ = producer.send(again(event), this::written);
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
        events++;
    }

    /** Returns when every in-sync replica has all of them. */
    Written finish() {
        producer.flush();
        requireNoFailure();
        synchronized (ends) {
            return new Written(events, Duration.ofNanos(System.nanoTime() - began), Map.copyOf(ends));
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void written(RecordMetadata place, @Nullable Exception problem) {
        if (problem != null) {
            failure.compareAndSet(null, problem);
            return;
        }
        synchronized (ends) {
            ends.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
        }
    }

    private void requireNoFailure() {
        var problem = failure.get();
        if (problem != null) {
            throw kafka.trouble(problem);
        }
    }

    private ProducerRecord<byte[], byte[]> again(TopicRecord event) {
        var stored = event.stored();
        var headers = new RecordHeaders(stored.headers().toArray());
        headers.remove(TopicRecord.REPLAYED_BY);
        headers.add(TopicRecord.REPLAYED_BY, operator.getBytes(UTF_8));
        return new ProducerRecord<>(stored.topic(), stored.partition(), null, stored.key(), stored.value(), headers);
    }
}
