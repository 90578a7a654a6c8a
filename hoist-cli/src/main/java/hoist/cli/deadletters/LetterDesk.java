package hoist.cli.deadletters;

import hoist.cli.command.Operator;
import hoist.cli.connection.Kafka;
import hoist.cli.failure.CliFailure;
import hoist.cli.output.Shown;
import hoist.schemas.DeadLetterHeaders;
import hoist.schemas.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Writes what operators decide about dead letters. */
final class LetterDesk implements AutoCloseable {
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(10);
    private static final Set<String> ADDED = Set.of(
            DeadLetterHeaders.ORIGIN_TOPIC,
            DeadLetterHeaders.ORIGIN_PARTITION,
            DeadLetterHeaders.ORIGIN_OFFSET,
            DeadLetterHeaders.WORKER,
            DeadLetterHeaders.REASON);

    private final Kafka kafka;
    private final Operator operator;
    private final Producer<byte[], byte[]> producer;

    LetterDesk(Kafka kafka, Operator operator) {
        this.kafka = kafka;
        this.operator = operator;
        this.producer = kafka.bytesProducer();
    }

    void requireWaiting(Letter letter) {
        letter.handled().ifPresent(done -> {
            throw CliFailure.refused("Dead letter " + letter.name() + " was dealt with already: " + done.how() + " by "
                    + done.by() + " at " + Shown.time(done.at()) + ".");
        });
    }

    /** Writes the bytes to the end of the partition they came from, as they came; where they stand now. */
    RecordMetadata putBack(Letter letter) {
        var stored = letter.stored();
        var headers = new RecordHeaders();
        stored.headers().forEach(header -> {
            if (!ADDED.contains(header.key())) {
                headers.add(header);
            }
        });
        var origin = letter.origin();
        return send(
                new ProducerRecord<>(origin.topic(), origin.partition(), null, stored.key(), stored.value(), headers));
    }

    /** Remembers what was done. */
    void mark(Letter letter, String how, String why) {
        var stored = letter.stored();
        var done = new Handled(letter.origin().toString(), how, operator.who(), why, Instant.EPOCH);
        var _ = send(done.beside(Topic.DEAD_LETTERS, stored.partition(), stored.key()));
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get(ACKNOWLEDGED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw kafka.trouble(e);
        } catch (TimeoutException e) {
            throw kafka.trouble(new org.apache.kafka.common.errors.TimeoutException("not acknowledged", e));
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        } catch (InterruptedException e) {
            throw Kafka.interrupted();
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
