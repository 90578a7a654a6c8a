package hoist.reconciler.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Bytes that cannot be folded, as they came, with their origin and the reason in headers. */
final class DeadLetter {
    private DeadLetter() {}

    static Record<String, byte[]> of(
            Record<String, byte[]> record, RecordMetadata origin, String worker, String reason) {
        Headers headers = new RecordHeaders(record.headers().toArray());
        headers.add("hoist_origin_topic", origin.topic().getBytes(UTF_8));
        headers.add(
                "hoist_origin_partition", Integer.toString(origin.partition()).getBytes(UTF_8));
        headers.add("hoist_origin_offset", Long.toString(origin.offset()).getBytes(UTF_8));
        headers.add("hoist_worker", worker.getBytes(UTF_8));
        headers.add("hoist_reason", reason.getBytes(UTF_8));
        return record.withHeaders(headers);
    }
}
