package hoist.faults.proxy;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Kafka requests of one connection, to know what an answer answers: a request is size, api key, api version,
 * correlation id and more; an answer is size, correlation id and more (Kafka's protocol guide, Request and Response
 * Headers).
 */
final class KafkaRequests {
    private static final int API_KEY = Integer.BYTES;
    private static final int CORRELATION_OF_REQUEST = API_KEY + 2 * Short.BYTES;
    private static final int CORRELATION_OF_ANSWER = Integer.BYTES;

    private final Conduct conduct;
    private final Map<Integer, KafkaFault> struckAtAnswer = new ConcurrentHashMap<>();

    KafkaRequests(Conduct conduct) {
        this.conduct = conduct;
    }

    /** What happens to this request now; what happens to its answer is remembered. */
    Optional<KafkaFault> request(byte[] frame) {
        if (frame.length < CORRELATION_OF_REQUEST + Integer.BYTES) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(frame);
        var fault = conduct.claim(bytes.getShort(API_KEY));
        fault.filter(KafkaRequests::strikesTheAnswer)
                .ifPresent(one -> struckAtAnswer.put(bytes.getInt(CORRELATION_OF_REQUEST), one));
        return fault.filter(one -> !strikesTheAnswer(one));
    }

    /** What happens to this answer. */
    Optional<KafkaFault> answer(byte[] frame) {
        if (frame.length < CORRELATION_OF_ANSWER + Integer.BYTES) {
            return Optional.empty();
        }
        return Optional.ofNullable(struckAtAnswer.remove(ByteBuffer.wrap(frame).getInt(CORRELATION_OF_ANSWER)));
    }

    private static boolean strikesTheAnswer(KafkaFault fault) {
        return switch (fault) {
            case KafkaFault.CutBeforeAnswer ignored -> true;
            case KafkaFault.SwallowAnswer ignored -> true;
            case KafkaFault.CutOn ignored -> false;
            case KafkaFault.Delay ignored -> false;
        };
    }
}
