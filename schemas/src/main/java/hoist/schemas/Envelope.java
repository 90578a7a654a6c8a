package hoist.schemas;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/**
 * What every record on every topic carries, whatever its kind.
 *
 * @param eventId unique within {@code source}; the same event sent again has the same id
 * @param tenant the MSP; also the record's key
 * @param occurredAt by the source's clock, milliseconds
 * @param receivedAt by our clock, milliseconds; timers count from here
 * @param source CloudEvents source
 * @param body the kind
 */
public record Envelope(
        String eventId, String tenant, Instant occurredAt, Instant receivedAt, String source, SpecificRecord body) {

    /** Reads the common fields of one of the generated envelope records, for example {@code ElevationEvent}. */
    public static Envelope of(SpecificRecord envelope) {
        return new Envelope(
                (String) field(envelope, "eventId"),
                (String) field(envelope, "tenant"),
                (Instant) field(envelope, "occurredAt"),
                (Instant) field(envelope, "receivedAt"),
                (String) field(envelope, "source"),
                (SpecificRecord) field(envelope, "body"));
    }

    /** Name of the body's kind, for example {@code ElevationRequested}. */
    public String kind() {
        return body.getSchema().getName();
    }

    private static Object field(SpecificRecord envelope, String name) {
        var field = envelope.getSchema().getField(name);
        if (field == null) {
            throw new IllegalArgumentException(
                    envelope.getSchema().getFullName() + " is no envelope: no field " + name);
        }
        return envelope.get(field.pos());
    }
}
