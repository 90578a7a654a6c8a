package hoist.ingest.publishing;

import hoist.ingest.spool.DiskTrouble;
import hoist.ingest.spool.Spool;
import hoist.ingest.spool.SpooledEvent;
import hoist.ingest.spool.Undecodable;
import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * Sends a tenant's events from the spool one after the other: the next when the former is stored, or set aside because it
 * never will be. An event leaves the spool after Kafka's acknowledgement; a crash in between sends it once more, with the
 * same id.
 */
final class TenantDrain {
    enum Turn {
        DONE,
        /** To be tried again after a while. */
        IN_VAIN
    }

    private final TenantId tenant;
    private final Spool spool;
    private final SendToKafka kafka;
    private final KafkaBreaker breaker;
    private final Duration within;
    private final Clock clock;
    private Optional<SpooledEvent> stored = Optional.empty(); // and not yet out of the spool
    private Optional<Unexplained> unexplained = Optional.empty();

    TenantDrain(TenantId tenant, Spool spool, SendToKafka kafka, KafkaBreaker breaker, Duration within, Clock clock) {
        this.tenant = tenant;
        this.spool = spool;
        this.kafka = kafka;
        this.breaker = breaker;
        this.within = within;
        this.clock = clock;
    }

    /** Moves the first event one step. */
    Turn turn() {
        try {
            if (stored.isPresent()) {
                leave(stored.get());
                return Turn.DONE;
            }
            Optional<SpooledEvent> first = spool.first(tenant);
            return first.isPresent() ? send(first.get()) : Turn.DONE;
        } catch (DiskTrouble e) {
            return Turn.IN_VAIN;
        }
    }

    /** A disk that does not let it leave must not have it sent again and again. */
    private void leave(SpooledEvent event) throws DiskTrouble {
        stored = Optional.of(event);
        spool.drained(event);
        stored = Optional.empty();
    }

    private Turn send(SpooledEvent event) throws DiskTrouble {
        Topic topic;
        SpecificRecord value;
        try {
            topic = event.topic();
            value = event.decode();
        } catch (Undecodable e) {
            return setAside(event, String.valueOf(e.getMessage()));
        }
        return switch (kafka.send(topic, List.of(value), new Traceparent(event.traceparent()), within)) {
            case Sending.Stored _ -> {
                breaker.isBack();
                leave(event);
                yield Turn.DONE;
            }
            case Sending.NotNow _ -> Turn.IN_VAIN;
            case Sending.Never never -> setAside(event, never.reason());
            case Sending.Unclear unclear -> isHopeless(event, topic) ? setAside(event, unclear.reason()) : Turn.IN_VAIN;
        };
    }

    private Turn setAside(SpooledEvent event, String reason) throws DiskTrouble {
        spool.setAside(event, reason);
        return Turn.DONE;
    }

    private boolean isHopeless(SpooledEvent event, Topic topic) {
        Unexplained now = unexplained
                .filter(former -> former.position() == event.position())
                .orElseGet(() -> new Unexplained(event.position(), 0, kafka.storedIn(topic), clock.instant()))
                .onceMore();
        unexplained = Optional.of(now);
        return now.isHopeless(kafka.storedIn(topic), clock.instant());
    }
}
