package hoist.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Turns an envelope into a Kafka record: key = tenant, value = the envelope, headers = CloudEvents 1.0 in binary mode
 * (Kafka protocol binding), so that any tool can route it without the schema.
 */
public final class EventRecord {
    /** Says what the bytes are: Avro behind a five-byte header with the schema's id. */
    static final String CONTENT_TYPE = "application/vnd.confluent.avro";

    private EventRecord() {}

    /** The record to send for this envelope. */
    public static ProducerRecord<String, SpecificRecord> of(Topic topic, SpecificRecord value) {
        var envelope = Envelope.of(value);
        return new ProducerRecord<>(
                topic.topicName(), null, null, envelope.tenant(), value, List.copyOf(headers(envelope)));
    }

    private static List<Header> headers(Envelope envelope) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", envelope.eventId()),
                header("ce_type", "hoist." + envelope.kind()),
                header("ce_source", envelope.source()),
                header("ce_time", envelope.occurredAt().toString()),
                header("content-type", CONTENT_TYPE));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
