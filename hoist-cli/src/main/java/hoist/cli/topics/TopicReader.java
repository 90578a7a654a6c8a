package hoist.cli.topics;

import hoist.cli.connection.Kafka;
import hoist.cli.output.Output;
import hoist.reconciler.ledger.RecordDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in topics now. Records of one partition come in their order; those of different topics in any, as they
 * do for the workers. Bytes that cannot be read come too, and stop nothing.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration[] WIDENING = {Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(7)};
    private final Kafka kafka;
    private final Output output;
    private final Clock clock;
    private final RecordDecoder decoder;

    public TopicReader(Kafka kafka, Output output, Clock clock) {
        this.kafka = kafka;
        this.output = output;
        this.clock = clock;
        this.decoder = kafka.decoder();
    }

    /** What a search backwards finds out. */
    public interface Search {
        /** Another record; within one window in order, each window earlier than the one before. */
        void saw(TopicRecord record);

        /** Whether what stands earlier than this is of no interest any more. */
        boolean isEnough(Instant readFrom);
    }

    /**
     * Reads to the end there was at the start.
     *
     * @throws hoist.cli.failure.CliFailure when Kafka or the registry stops answering
     */
    public void read(Span span, Consumer<TopicRecord> each) {
        read(consumer -> Scan.of(span, new Partitions(kafka).of(span), consumer), each);
    }

    /** Where the topics end now, to read on from there later, whatever anybody's clock says. */
    public Ends ends(Span span) {
        try (var consumer = kafka.consumer()) {
            return new Ends(span.tenant(), consumer.endOffsets(new Partitions(kafka).of(span)));
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
    }

    /** Reads what was written since, to the end there is at the start. */
    public void readSince(Ends ends, Consumer<TopicRecord> each) {
        read(consumer -> Scan.from(ends.offsets(), ends.tenant(), consumer), each);
    }

    private void read(
            Function<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>, Scan> scan,
            Consumer<TopicRecord> each) {
        try (var consumer = kafka.consumer();
                var progress = output.progress("Reading topics")) {
            scan.apply(consumer).read(bytes -> each.accept(decoded(bytes)), progress);
        } catch (RecordDecoder.RegistryOutOfReach e) {
            throw kafka.registryAway();
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
    }

    /** The records that stand in these places, and still do. */
    public List<TopicRecord> fetch(Set<Place> places) {
        var fetched = new ArrayList<TopicRecord>();
        try (var consumer = kafka.consumer();
                var progress = output.progress("Fetching records")) {
            Scan.around(places, consumer)
                    .read(
                            bytes -> {
                                if (places.contains(new Place(bytes.topic(), bytes.partition(), bytes.offset()))) {
                                    fetched.add(decoded(bytes));
                                }
                            },
                            progress);
            return fetched;
        } catch (RecordDecoder.RegistryOutOfReach e) {
            throw kafka.registryAway();
        } catch (KafkaException e) {
            throw kafka.trouble(e);
        }
    }

    /** Reads the last hour, then what is left of the last day, of the last week, and all, until it is enough. */
    public void readBackwards(Span span, Search search) {
        var now = clock.instant();
        @Nullable Instant to = null;
        for (var back : WIDENING) {
            var from = now.minus(back);
            read(span.from(from).to(to), search::saw);
            if (search.isEnough(from)) {
                return;
            }
            to = from;
        }
        read(span.to(to), search::saw);
    }

    /** A record that was read otherwise, as this reader would give it. */
    public TopicRecord decoded(ConsumerRecord<byte[], byte[]> bytes) {
        return new TopicRecord(bytes, decode(bytes));
    }

    @Override
    public void close() {
        decoder.close();
    }

    private RecordDecoder.Decoded decode(ConsumerRecord<byte[], byte[]> bytes) {
        return decoder.decode(bytes.topic(), bytes.headers(), bytes.value());
    }
}
