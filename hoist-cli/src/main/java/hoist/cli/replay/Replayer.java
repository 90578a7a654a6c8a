package hoist.cli.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.cli.connection.Kafka;
import hoist.cli.output.Output;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Writes events once more to the end of their partition: same key, same bytes, same headers, and who replayed them. */
record Replayer(Kafka kafka, Output output, String operator) {
    private static final String REPLAYED_BY = "hoist_replayed_by";

    /**
     * What was written.
     *
     * @param ends behind the last event of each partition
     */
    record Written(int events, Duration took, Map<TopicPartition, Long> ends) {
        long eventsPerSecond() {
            return Math.round(events / Math.max(0.001, took.toMillis() / 1000.0));
        }
    }

    /** Returns when every in-sync replica has them. */
    Written write(List<Planned> events) {
        var ends = new HashMap<TopicPartition, Long>();
        var failure = new AtomicReference<@Nullable Exception>();
        var began = System.nanoTime();
        try (var producer = kafka.bytesProducer();
                var progress = output.progress("Writing events")) {
            var done = 0;
            for (var each : events) {
                var _ = producer.send(again(each), (place, problem) -> {
                    if (problem == null) {
                        ends.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
                    } else {
                        failure.compareAndSet(null, problem);
                    }
                });
                progress.at(++done, events.size());
            }
            producer.flush();
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
        var problem = failure.get();
        if (problem != null) {
            throw kafka.trouble(problem);
        }
        return new Written(events.size(), Duration.ofNanos(System.nanoTime() - began), Map.copyOf(ends));
    }

    private ProducerRecord<byte[], byte[]> again(Planned planned) {
        var stored = planned.event().stored();
        var headers = new RecordHeaders(stored.headers().toArray());
        headers.remove(REPLAYED_BY);
        headers.add(REPLAYED_BY, operator.getBytes(UTF_8));
        return new ProducerRecord<>(stored.topic(), stored.partition(), null, stored.key(), stored.value(), headers);
    }
}
