package hoist.ingest.spool;

import hoist.schemas.Envelope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event as the spool's file has it: Avro with the schema that wrote it, so that a later build reads it too.
 *
 * @param eventId the envelope's
 * @param schema the writer's, as JSON
 * @param value Avro binary
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record WrittenEvent(String eventId, String schema, byte[] value) {
    /** What a row takes beside its value: ids, trace, index. */
    static final int BYTES_BESIDE_VALUE = 256;

    static WrittenEvent of(SpecificRecord event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        try {
            new SpecificDatumWriter<SpecificRecord>(event.getSchema(), SpecificData.getForClass(event.getClass()))
                    .write(event, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenEvent(Envelope.of(event).eventId(), event.getSchema().toString(), out.toByteArray());
    }

    /** On disk, about. */
    long bytes() {
        return value.length + (long) BYTES_BESIDE_VALUE;
    }

    @Override
    public String toString() {
        return "WrittenEvent[eventId=" + eventId + "]";
    }
}
