package hoist.cli.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.cli.topics.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * That an operator has dealt with a letter: a record of its own in the dead letters, without value, under the letter's key.
 *
 * @param letter the origin as text
 * @param how {@link #PUT_BACK} or {@link #DISCARDED}
 * @param by the operator
 * @param why in the operator's words
 */
record Handled(String letter, String how, String by, String why, Instant at) {
    static final String PUT_BACK = "put-back";
    static final String DISCARDED = "discarded";

    private static final String LETTER = "hoist_letter";
    private static final String HOW = "hoist_handled";
    private static final String BY = "hoist_handled_by";
    private static final String WHY = "hoist_handled_why";

    /** From a record of the dead letters; empty when it is a letter itself. */
    static Optional<Handled> of(Headers headers, Instant at) {
        return Origin.text(headers, LETTER)
                .map(letter -> new Handled(letter, text(headers, HOW), text(headers, BY), text(headers, WHY), at));
    }

    /** To be written to the dead letters, beside the letter. */
    ProducerRecord<byte[], byte[]> beside(String topic, int partition, byte @Nullable [] key) {
        return new ProducerRecord<>(topic, partition, null, key, new byte[0], headers());
    }

    private List<Header> headers() {
        return List.of(header(LETTER, letter), header(HOW, how), header(BY, by), header(WHY, why));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private static String text(Headers headers, String name) {
        return Origin.text(headers, name).orElse("");
    }
}
