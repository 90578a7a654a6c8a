package hoist.cli.connection;

import hoist.cli.failure.CliFailure;
import hoist.reconciler.ledger.RecordDecoder;
import hoist.reconciler.ledger.SchemaIds;
import hoist.schemas.SerdeSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Brokers that answered, and the schema registry. Its failures are {@link CliFailure}s with a sentence. */
public final class Kafka implements AutoCloseable {
    private static final int ANSWER_WITHIN_MS = 8_000;
    private static final int REQUEST_MS = 5_000;
    /** What is written in bulk waits for its turn, behind what the services write. */
    private static final int BULK_WITHIN_MS = 120_000;
    /** Any will do: "unknown" is an answer too. */
    private static final int SOME_ID = 1;
    /** One longer try than the registry's own time-out, so that a command ends within ten seconds without it. */
    private static final RecordDecoder.Patience PATIENCE =
            new RecordDecoder.Patience(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Map<String, Object> settings;
    private final SerdeSettings serdes;
    private final Admin admin;

    private Kafka(Map<String, Object> settings, SerdeSettings serdes, Admin admin) {
        this.settings = settings;
        this.serdes = serdes;
        this.admin = admin;
    }

    static Kafka connect(Map<String, Object> given, SerdeSettings serdes) {
        var settings = new HashMap<>(given);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MS);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS);
        try {
            var kafka = new Kafka(settings, serdes, Admin.create(settings));
            kafka.answer(kafka.admin.describeCluster().nodes());
            return kafka;
        } catch (KafkaException e) {
            throw KafkaTrouble.of(e, brokersOf(settings));
        }
    }

    /** For topics, offsets and settings; see {@link #answer}. */
    public Admin admin() {
        return admin;
    }

    /** Where the brokers are, for sentences. */
    public String brokers() {
        return brokersOf(settings);
    }

    /** How values become bytes. */
    public SerdeSettings serdes() {
        return serdes;
    }

    /** What Kafka answers, or a {@link CliFailure} with the reason. */
    public <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw KafkaTrouble.of(e.getCause() == null ? e : e.getCause(), brokers());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** How many members the consumer group has now; none where there is no such group. */
    public int members(String group) {
        try {
            var described = admin.describeConsumerGroups(Set.of(group)).all().get();
            return described.values().stream()
                    .mapToInt(each -> each.members().size())
                    .sum();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return 0;
            }
            throw trouble(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** A consumer of bytes as they stand in the log, in no group; the caller closes it. */
    public Consumer<byte[], byte[]> consumer() {
        var own = new HashMap<>(settings);
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        own.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(own, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A producer of envelopes whose records count as written when every in-sync replica has them; the caller closes it. */
    public Producer<String, SpecificRecord> producer() {
        return producer(new StringSerializer(), serdes.newSerializer(), ANSWER_WITHIN_MS);
    }

    /** The same for bytes as they stand in a log. */
    public Producer<byte[], byte[]> bytesProducer() {
        return producer(new ByteArraySerializer(), new ByteArraySerializer(), ANSWER_WITHIN_MS);
    }

    /** The same for very many of them: it lets Kafka take its time. */
    public Producer<byte[], byte[]> bulkProducer() {
        return producer(new ByteArraySerializer(), new ByteArraySerializer(), BULK_WITHIN_MS);
    }

    /** What bytes say; the caller closes it. */
    public RecordDecoder decoder() {
        return new RecordDecoder(serdes.newDeserializer(), new SchemaIds(serdes.registry()), PATIENCE);
    }

    /**
     * Asks the schema registry for a sign of life.
     *
     * @throws CliFailure if it does not answer
     */
    public void requireRegistry() {
        try (var ids = new SchemaIds(serdes.registry())) {
            if (ids.ask(SOME_ID) == SchemaIds.Answer.NONE) {
                throw registryAway();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The schema registry stopped answering. */
    public CliFailure registryAway() {
        return CliFailure.outOfReach("The schema registry at " + serdes.registry()
                + " does not answer: see whether it runs, or name another address with --registry URL.");
    }

    /** What a Kafka client threw, as a sentence. */
    public CliFailure trouble(Throwable failure) {
        return KafkaTrouble.of(failure, brokers());
    }

    /** Somebody ended the wait. */
    public static CliFailure interrupted() {
        Thread.currentThread().interrupt();
        return CliFailure.outOfReach("Interrupted: nothing more was done.");
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private <K, V> Producer<K, V> producer(Serializer<K> key, Serializer<V> value, int withinMs) {
        var own = new HashMap<>(settings);
        own.put(ProducerConfig.ACKS_CONFIG, "all");
        own.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        own.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        own.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, withinMs);
        own.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, withinMs);
        return new KafkaProducer<>(own, key, value);
    }

    private static String brokersOf(Map<String, Object> settings) {
        var brokers = settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return brokers instanceof Iterable<?> several
                ? String.join(
                        ",",
                        java.util.stream.StreamSupport.stream(several.spliterator(), false)
                                .map(String::valueOf)
                                .toList())
                : String.valueOf(brokers);
    }
}
