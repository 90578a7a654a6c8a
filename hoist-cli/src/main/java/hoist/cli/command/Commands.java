package hoist.cli.command;

import hoist.cli.connection.Kafka;
import hoist.schemas.EventRecord;
import hoist.schemas.Topic;
import hoist.schemas.operator.OperatorCommand;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Writes what operators tell the workers to {@code operator-commands}, where it stays as the audit trail. */
public final class Commands implements AutoCloseable {
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);
    private final Kafka kafka;
    private final Operator operator;
    private final Clock clock;
    private final Producer<String, SpecificRecord> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    public Commands(Kafka kafka, Operator operator, Clock clock) {
        kafka.requireRegistry();
        this.kafka = kafka;
        this.operator = operator;
        this.clock = clock;
        this.producer = kafka.producer();
    }

    /**
     * Tells the tenant's workers this, and waits until every in-sync replica has it.
     *
     * @param body for example a {@code RetryNow}
     * @param why in the operator's words, if given
     * @return where it stands in the log
     */
    public RecordMetadata give(String tenant, SpecificRecord body, @Nullable String why) {
        send(tenant, body, why);
        return acknowledged().getLast();
    }

    /** Tells it without waiting: for many at once, with one {@link #acknowledged} at the end. */
    public void send(String tenant, SpecificRecord body, @Nullable String why) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var id = UUID.randomUUID().toString();
        var command = new OperatorCommand(id, tenant, now, now, operator.source(), operator.who(), why, body);
        try {
            sent.add(producer.send(EventRecord.of(Topic.OPERATOR_COMMANDS, command)));
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
    }

    /** Waits until every in-sync replica has all that was sent; where it stands, in the order it was sent. */
    public List<RecordMetadata> acknowledged() {
        var places = new ArrayList<RecordMetadata>();
        for (var each : sent) {
            places.add(acknowledged(each));
        }
        sent.clear();
        return places;
    }

    private RecordMetadata acknowledged(Future<RecordMetadata> one) {
        try {
            return one.get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw kafka.trouble(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw kafka.trouble(new TimeoutException("not acknowledged", e));
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
