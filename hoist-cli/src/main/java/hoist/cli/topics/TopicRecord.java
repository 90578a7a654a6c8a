package hoist.cli.topics;

import hoist.reconciler.ledger.RecordDecoder.Decoded;
import hoist.schemas.Envelope;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it stands in a topic.
 *
 * @param stored its bytes, headers and place
 * @param decoded the envelope, or why the bytes cannot be read
 */
public record TopicRecord(ConsumerRecord<byte[], byte[]> stored, Decoded decoded) {
    /** Header of copies, with the operator's name. */
    public static final String REPLAYED_BY = "hoist_replayed_by";

    /** The topic's name. */
    public String topic() {
        return stored.topic();
    }

    /** The partition's number in the topic. */
    public int partition() {
        return stored.partition();
    }

    /** The record's number in the partition. */
    public long offset() {
        return stored.offset();
    }

    /** When it was written, by the producer's clock. */
    public Instant timestamp() {
        return Instant.ofEpochMilli(stored.timestamp());
    }

    /** The envelope, for example an {@code ElevationEvent}; empty for bytes that nobody can read. */
    public Optional<SpecificRecord> record() {
        return decoded instanceof Decoded.Decodable(SpecificRecord envelope) ? Optional.of(envelope) : Optional.empty();
    }

    /** What every envelope carries; empty for bytes that nobody can read. */
    public Optional<Envelope> envelope() {
        return record().map(Envelope::of);
    }

    /** The key as text: the tenant, where the record is as it must be. */
    public Optional<String> tenant() {
        return Optional.ofNullable(stored.key()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** Who wrote it once more, if it is a copy that a replay wrote: the event itself stands, or stood, before it and says the same. */
    public Optional<String> replayedBy() {
        return Optional.ofNullable(stored.headers().lastHeader(REPLAYED_BY)).flatMap(Origin::text);
    }

    /** Where it stands. */
    public Place place() {
        return new Place(topic(), partition(), offset());
    }

    /** Without key and value, which tell of people. */
    @Override
    public String toString() {
        return "TopicRecord[" + place() + "]";
    }
}
