package hoist.cli.topics;

import hoist.cli.output.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One reading of partitions between two offsets each, which stand fixed when it starts. */
final class Scan {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private final Consumer<byte[], byte[]> consumer;
    private final Optional<String> tenant;
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;

    private Scan(
            Consumer<byte[], byte[]> consumer,
            Optional<String> tenant,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        this.consumer = consumer;
        this.tenant = tenant;
        this.begins = begins;
        this.ends = ends;
    }

    static Scan of(Span span, List<TopicPartition> partitions, Consumer<byte[], byte[]> consumer) {
        var last = consumer.endOffsets(partitions);
        var ends = at(span.to(), partitions, consumer, last);
        var begins = span.from() == null
                ? consumer.beginningOffsets(partitions)
                : at(span.from(), partitions, consumer, last);
        return new Scan(consumer, span.tenant(), begins, ends);
    }

    /** From these offsets on to what is the end now. */
    static Scan from(Map<TopicPartition, Long> begins, Optional<String> tenant, Consumer<byte[], byte[]> consumer) {
        return new Scan(consumer, tenant, begins, consumer.endOffsets(begins.keySet()));
    }

    /** From the first to the last of these places in each partition. */
    static Scan around(Collection<Place> places, Consumer<byte[], byte[]> consumer) {
        var begins = new HashMap<TopicPartition, Long>();
        var ends = new HashMap<TopicPartition, Long>();
        for (var place : places) {
            begins.merge(place.inPartition(), place.offset(), Math::min);
            ends.merge(place.inPartition(), place.offset() + 1, Math::max);
        }
        return new Scan(consumer, Optional.empty(), begins, ends);
    }

    void read(java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each, Progress progress) {
        var left = ends.keySet().stream()
                .filter(partition -> begin(partition) < end(partition))
                .collect(Collectors.toCollection(HashSet::new));
        consumer.assign(left);
        left.forEach(partition -> consumer.seek(partition, begin(partition)));
        var heardAt = System.nanoTime();
        while (!left.isEmpty()) {
            var records = consumer.poll(POLL);
            records.forEach(record -> take(record, each));
            if (advance(left) || !records.isEmpty()) {
                heardAt = System.nanoTime();
            } else if (System.nanoTime() - heardAt > SILENCE.toNanos()) {
                throw new TimeoutException("no records any more");
            }
            progress.at(done(left), total());
        }
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var isBefore = record.offset() < end(new TopicPartition(record.topic(), record.partition()));
        if (isBefore && tenant.map(name -> isOf(name, record.key())).orElse(true)) {
            each.accept(record);
        }
    }

    private static boolean isOf(String tenant, byte @Nullable [] key) {
        return key != null && tenant.equals(new String(key, StandardCharsets.UTF_8));
    }

    /** Leaves the partitions that are read; whether there was one. */
    private boolean advance(Set<TopicPartition> left) {
        var read = left.stream()
                .filter(partition -> consumer.position(partition) >= end(partition))
                .toList();
        consumer.pause(read);
        return left.removeAll(read);
    }

    private long done(Collection<TopicPartition> left) {
        return total()
                - left.stream()
                        .mapToLong(each -> end(each) - consumer.position(each))
                        .sum();
    }

    private long total() {
        return ends.keySet().stream()
                .mapToLong(partition -> Math.max(0, end(partition) - begin(partition)))
                .sum();
    }

    private long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    private long end(TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    /** The offsets of the first records of this time or later; a partition's end where there is none. */
    private static Map<TopicPartition, Long> at(
            @Nullable Instant time,
            List<TopicPartition> partitions,
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends) {
        var offsets = new HashMap<>(ends);
        if (time != null) {
            var asked = partitions.stream().collect(Collectors.toMap(each -> each, _ -> time.toEpochMilli()));
            for (var found : consumer.offsetsForTimes(asked).entrySet()) {
                @Nullable OffsetAndTimestamp first = found.getValue();
                if (first != null) {
                    offsets.put(found.getKey(), first.offset());
                }
            }
        }
        return offsets;
    }
}
