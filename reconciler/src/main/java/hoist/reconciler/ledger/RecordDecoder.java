package hoist.reconciler.ledger;

import hoist.reconciler.trust.Trust;
import hoist.schemas.SerdeSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to envelopes. Tells bytes that can never be read (dead letters) from a registry that does not answer just now
 * (waited for: nothing is lost because a registry restarts). An unknown schema id is asked for several times, because a
 * registry may lag; but once in vain is enough for a while, or a handful of such records would hold up a whole partition.
 */
public final class RecordDecoder implements AutoCloseable {
    private static final int SMALLEST = 6;
    private static final int ROUNDS = 5;
    /** How long an id that was asked for in vain is asked for once only. */
    private static final Duration IN_VAIN = Duration.ofMinutes(1);

    private static final int MOST_IDS = 1000;

    /** What the bytes turned out to be. */
    public sealed interface Decoded {
        /** An envelope. */
        record Decodable(SpecificRecord envelope) implements Decoded {}

        /** Bytes that nobody can read, and why. */
        record Undecodable(String reason) implements Decoded {}
    }

    /**
     * How patient it is with the registry.
     *
     * @param between pause before the registry is asked again
     * @param longest how long an unanswering registry is waited for; well within Kafka's max.poll.interval.ms
     */
    public record Patience(Duration between, Duration longest) {
        static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    private final Deserializer<SpecificRecord> deserializer;
    private final SchemaIds schemaIds;
    private final Patience patience;
    /** By schema id, when it was last asked for in vain, on the monotonic clock. */
    private final Map<Integer, Long> inVain = new ConcurrentHashMap<>();

    /** A decoder that closes what it is given. */
    public RecordDecoder(Deserializer<SpecificRecord> deserializer, SchemaIds schemaIds, Patience patience) {
        this.deserializer = deserializer;
        this.schemaIds = schemaIds;
        this.patience = patience;
    }

    /** A decoder with the usual patience. */
    public RecordDecoder(SerdeSettings serdes) {
        this(serdes.newDeserializer(), new SchemaIds(serdes.registry()), Patience.USUAL);
    }

    /**
     * What the bytes are.
     *
     * @throws RegistryOutOfReach when the registry stayed away for longer than the patience lasts (a stream thread is then
     *     replaced)
     */
    public Decoded decode(String topic, Headers headers, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Decoded.Undecodable("no value");
        }
        if (bytes.length < SMALLEST || bytes[0] != 0) {
            return new Decoded.Undecodable("not in the Confluent wire format");
        }
        try {
            return decodeInRounds(topic, headers, bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryOutOfReach(e);
        }
    }

    @Override
    public void close() {
        deserializer.close();
        schemaIds.close();
    }

    private Decoded decodeInRounds(String topic, Headers headers, byte[] bytes) throws InterruptedException {
        var id = ByteBuffer.wrap(bytes).getInt(1);
        var deadline = System.nanoTime() + patience.longest().toNanos();
        for (var round = 1; ; ) {
            try {
                return deserialize(topic, headers, bytes);
            } catch (Throwable e) { // crafted bytes can overflow the stack
                Trust.requireAfter(e);
                var fault = BytesFault.in(e);
                if (fault.isPresent()) {
                    return new Decoded.Undecodable(fault.get());
                }
                var answer = schemaIds.ask(id);
                if (answer != SchemaIds.Answer.NONE && round++ >= roundsFor(id)) {
                    askedInVain(id);
                    return new Decoded.Undecodable(
                            answer == SchemaIds.Answer.UNKNOWN
                                    ? "unknown schema id"
                                    : "the record cannot be decoded, though its schema is known ("
                                            + e.getClass().getSimpleName() + ")");
                }
                if (System.nanoTime() > deadline) {
                    throw new RegistryOutOfReach(e);
                }
                TimeUnit.NANOSECONDS.sleep(patience.between().toNanos());
            }
        }
    }

    private int roundsFor(int id) {
        var last = inVain.get(id);
        return last != null && System.nanoTime() - last < IN_VAIN.toNanos() ? 1 : ROUNDS;
    }

    private void askedInVain(int id) {
        if (inVain.size() >= MOST_IDS) {
            inVain.clear();
        }
        inVain.put(id, System.nanoTime());
    }

    /** One at a time: stream threads share what was learnt of schemas, and not every deserializer is made for that. */
    private synchronized Decoded deserialize(String topic, Headers headers, byte[] bytes) {
        var envelope = deserializer.deserialize(topic, headers, bytes);
        return envelope == null ? new Decoded.Undecodable("no value") : new Decoded.Decodable(envelope);
    }

    /** The schema registry does not answer; the record is not at fault. */
    public static final class RegistryOutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1;

        RegistryOutOfReach(Throwable cause) {
            super("the schema registry is out of reach", cause);
        }
    }
}
