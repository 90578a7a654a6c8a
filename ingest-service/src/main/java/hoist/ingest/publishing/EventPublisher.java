package hoist.ingest.publishing;

import hoist.ingest.door.Arrival;
import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.ingest.spool.Keeping;
import hoist.ingest.spool.Spool;
import hoist.ingest.spool.SpoolSettings;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Puts events where they cannot be lost: into Kafka, on all in-sync replicas, or for callers that do not call again into
 * the {@linkplain Spool spool}. A refusal means "not certainly stored": some of the events may be in Kafka, and sending
 * them again with the same ids is safe.
 */
@Component
public final class EventPublisher {
    private final SendToKafka kafka;
    private final Prepared preparation;
    private final Spool spool;
    private final SpoolSettings spooling;
    private final DrainSpool drain;
    private final KafkaBreaker breaker;
    private final PublishingSettings settings;
    private final Semaphore inFlight;

    EventPublisher(
            SendToKafka kafka,
            Prepared preparation,
            Spool spool,
            SpoolSettings spooling,
            DrainSpool drain,
            KafkaBreaker breaker,
            PublishingSettings settings) {
        this.kafka = kafka;
        this.preparation = preparation;
        this.spool = spool;
        this.spooling = spooling;
        this.drain = drain;
        this.breaker = breaker;
        this.settings = settings;
        this.inFlight = new Semaphore(settings.mostInFlight());
    }

    /**
     * Returns when all of them are stored, in this order and behind all that was accepted of their tenant before.
     *
     * @throws Refusal 503 with the time after which to try again
     */
    public void publish(Topic topic, List<? extends SpecificRecord> events, Arrival arrival) {
        Parcel parcel = new Parcel(arrival.caller().tenant(), topic, events, Traceparent.of(arrival));
        if (spooling.routes().has(arrival.route())) {
            sendOrSpool(parcel);
        } else {
            sendOrRefuse(parcel);
        }
    }

    private void sendOrRefuse(Parcel parcel) {
        if (spool.holds(parcel.tenant())) {
            throw notNow("Earlier events of this tenant still wait for Kafka.");
        }
        if (!preparation.isDone()) {
            throw notNow("Kafka or the schema registry has not been reached since this service started.");
        }
        switch (send(parcel, settings.answerWithin())) {
            case Sending.Stored _ -> {}
            case Sending.NotNow _, Sending.Never _, Sending.Unclear _ ->
                throw notNow("Kafka did not store the event in time.");
        }
    }

    private void sendOrSpool(Parcel parcel) {
        if (spool.holds(parcel.tenant()) || !preparation.isDone() || !breaker.letsTry()) {
            keep(parcel);
            return;
        }
        switch (send(parcel, spooling.waitForKafka())) {
            case Sending.Stored _ -> breaker.answered();
            case Sending.Never _ -> {
                breaker.answered();
                throw notNow("Kafka refuses the event."); // to spool it would only hide that
            }
            case Sending.NotNow _, Sending.Unclear _ -> {
                breaker.silent();
                keep(parcel);
            }
        }
    }

    private void keep(Parcel parcel) {
        Keeping keeping = spool.keep(
                parcel.tenant(), parcel.topic(), parcel.events(), parcel.trace().value());
        switch (keeping) {
            case Keeping.Kept _ -> drain.wake(parcel.tenant());
            case Keeping.Full _ -> throw notNow("Kafka cannot be reached, and the spool is full.");
            case Keeping.Failed _ -> throw notNow("Kafka cannot be reached, and the spool's disk refuses.");
        }
    }

    private Sending send(Parcel parcel, Duration within) {
        if (!inFlight.tryAcquire()) {
            return new Sending.NotNow("too many calls wait for Kafka");
        }
        try {
            return kafka.send(parcel.topic(), parcel.events(), parcel.trace(), within);
        } finally {
            inFlight.release();
        }
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
