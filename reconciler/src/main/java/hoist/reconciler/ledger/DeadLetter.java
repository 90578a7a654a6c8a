package hoist.reconciler.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.schemas.DeadLetterHeaders;
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
        headers.add(DeadLetterHeaders.ORIGIN_TOPIC, origin.topic().getBytes(UTF_8));
        headers.add(
                DeadLetterHeaders.ORIGIN_PARTITION,
                Integer.toString(origin.partition()).getBytes(UTF_8));
        headers.add(
                DeadLetterHeaders.ORIGIN_OFFSET, Long.toString(origin.offset()).getBytes(UTF_8));
        headers.add(DeadLetterHeaders.WORKER, worker.getBytes(UTF_8));
        headers.add(DeadLetterHeaders.REASON, reason.getBytes(UTF_8));
        return record.withHeaders(headers);
    }
}
