package hoist.ingest.publishing;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Puts events into Kafka and waits for all in-sync replicas. A refusal means "not certainly stored": some of the events
 * may be there, and sending them again with the same ids is safe.
 */
@Component
public final class EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private final KafkaTemplate<String, SpecificRecord> kafka;
    private final Preparation preparation;
    private final PublishingSettings settings;
    private final Semaphore inFlight;

    EventPublisher(KafkaTemplate<String, SpecificRecord> kafka, Preparation preparation, PublishingSettings settings) {
        this.kafka = kafka;
        this.preparation = preparation;
        this.settings = settings;
        this.inFlight = new Semaphore(settings.mostInFlight());
    }

    /**
     * Returns when all of them are stored, in this order.
     *
     * @throws Refusal 503 with the time after which to try again
     */
    public void publish(Topic topic, List<? extends SpecificRecord> events, Traceparent trace) {
        if (!preparation.isDone()) {
            throw notNow("Kafka or the schema registry has not been reached since this service started.");
        }
        if (!inFlight.tryAcquire()) {
            throw notNow("Too many calls wait for Kafka.");
        }
        try {
            await(events.stream().map(event -> send(topic, event, trace)).toArray(CompletableFuture[]::new));
        } finally {
            inFlight.release();
        }
    }

    private CompletableFuture<?> send(Topic topic, SpecificRecord event, Traceparent trace) {
        ProducerRecord<String, SpecificRecord> record = EventRecord.of(topic, event);
        record.headers().add(Traceparent.HEADER, trace.value().getBytes(StandardCharsets.UTF_8));
        try {
            return kafka.send(record);
        } catch (RuntimeException e) {
            throw notStored(e);
        }
    }

    private void await(CompletableFuture<?>... sent) {
        try {
            CompletableFuture.allOf(sent).get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw notStored(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored(e);
        }
    }

    /** Logs classes only: a serializer's message may repeat values. */
    private Refusal notStored(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.atWarn()
                .addKeyValue("error", e.getClass().getSimpleName())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                .log("Kafka did not store an event");
        return notNow("Kafka did not store the event in time.");
    }

    private Refusal notNow(String reason) {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        reason,
                        "Send the same call again after the time in Retry-After; with the same id it counts once.")
                .retryAfter(settings.retryAfter())
                .refusal();
    }
}
