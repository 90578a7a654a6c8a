package hoist.faults.proxy;

import java.time.Duration;
import org.apache.kafka.common.protocol.ApiKeys;

/** What goes wrong with one kind of Kafka request (Kafka's protocol guide, Api Keys). */
public sealed interface KafkaFault {

    /** The kind it strikes. */
    ApiKeys key();

    /** The connection is reset when such a request comes: the broker never sees it. */
    record CutOn(ApiKeys key) implements KafkaFault {}

    /** The broker does what was asked, and the connection is reset instead of its answer. */
    record CutBeforeAnswer(ApiKeys key) implements KafkaFault {}

    /** The broker does what was asked; neither its answer nor any later one on this connection arrives. */
    record SwallowAnswer(ApiKeys key) implements KafkaFault {}

    /** Such a request, and what is sent after it on its connection, reaches the broker so much later. */
    record Delay(ApiKeys key, Duration duration) implements KafkaFault {}

    /** The connection is reset when such a request comes. */
    static KafkaFault cutOn(ApiKeys key) {
        return new CutOn(key);
    }

    /** Done, and then the connection is reset. */
    static KafkaFault cutBeforeAnswer(ApiKeys key) {
        return new CutBeforeAnswer(key);
    }

    /** Done, and never answered. */
    static KafkaFault swallowAnswer(ApiKeys key) {
        return new SwallowAnswer(key);
    }

    /** Done, but late. */
    static KafkaFault delay(ApiKeys key, Duration duration) {
        return new Delay(key, duration);
    }
}
