package hoist.ingest.spool;

import hoist.schemas.Topic;
import hoist.tenants.TenantId;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that waits.
 *
 * @param position in the spool; a later one of the same tenant is higher
 * @param tenant whose event it is
 * @param topicName where it is to go
 * @param traceparent W3C trace context of the call that brought it
 * @param written the envelope
 */
public record SpooledEvent(long position, TenantId tenant, String topicName, String traceparent, WrittenEvent written) {

    /** The envelope's. */
    public String eventId() {
        return written.eventId();
    }

    /**
     * Where it is to go.
     *
     * @throws Undecodable when no topic of this build has this name
     */
    public Topic topic() throws Undecodable {
        return Topic.named(topicName).orElseThrow(() -> new Undecodable("no topic of this version", null));
    }

    /**
     * The envelope, as this build's schema reads it.
     *
     * @throws Undecodable when it cannot
     */
    public SpecificRecord decode() throws Undecodable {
        Schema reader = topic().schema();
        try {
            return new SpecificDatumReader<SpecificRecord>(
                            new Schema.Parser().parse(written.schema()), reader, SpecificData.getForSchema(reader))
                    .read(null, DecoderFactory.get().binaryDecoder(written.value(), null));
        } catch (IOException | RuntimeException e) { // Avro throws whatever it stumbles over
            throw new Undecodable("not readable: " + e.getClass().getSimpleName(), e);
        }
    }
}
