package hoist.ingest.publishing;

import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends events and waits for all in-sync replicas. What follows from a failure is left to the caller. */
@Component
final class SendToKafka {
    private static final Logger LOG = LoggerFactory.getLogger(SendToKafka.class);

    private final KafkaTemplate<String, SpecificRecord> kafka;
    private final Map<Topic, AtomicLong> stored = new ConcurrentHashMap<>();

    SendToKafka(KafkaTemplate<String, SpecificRecord> kafka) {
        this.kafka = kafka;
    }

    /** Returns when all of them are stored, in this order, or one is not, or the time is up. */
    Sending send(Topic topic, List<? extends SpecificRecord> events, Traceparent trace, Duration within) {
        long start = System.nanoTime();
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (SpecificRecord event : events) {
                sent.add(kafka.send(record(topic, event, trace)));
            }
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(within.toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return failed(e);
        }
        stored.computeIfAbsent(topic, _ -> new AtomicLong()).incrementAndGet();
        return new Sending.Stored();
    }

    /** How often something was stored in this topic; a higher number than before shows that the topic takes events. */
    long storedIn(Topic topic) {
        AtomicLong times = stored.get(topic);
        return times == null ? 0 : times.get();
    }

    private static ProducerRecord<String, SpecificRecord> record(Topic topic, SpecificRecord event, Traceparent trace) {
        ProducerRecord<String, SpecificRecord> record = EventRecord.of(topic, event);
        record.headers().add(Traceparent.HEADER, trace.value().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** Logs classes only: a serializer's message may repeat values. */
    private static Sending failed(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.atWarn()
                .addKeyValue("error", e.getClass().getSimpleName())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("Kafka did not store an event");
        return Sending.failed(e);
    }
}
