package hoist.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SendingTest {
    static Stream<Throwable> passing() {
        return Stream.of(
                new java.util.concurrent.TimeoutException(),
                new TimeoutException("no metadata"),
                new NotEnoughReplicasException("one of two"),
                new TopicAuthorizationException("elevation-events"),
                new SaslAuthenticationException("password"),
                new SerializationException(new IOException("the registry is away")),
                new InterruptedException());
    }

    /** What concerns Kafka, the way there or our rights passes, however deep it stands in the failure. */
    @ParameterizedTest
    @MethodSource("passing")
    void whatIsNotTheEventsFaultPasses(Throwable failure) {
        assertThat(Sending.failed(new ExecutionException(new KafkaException(failure))))
                .isEqualTo(new Sending.NotNow(
                        failure instanceof SerializationException
                                ? "IOException"
                                : failure.getClass().getSimpleName()));
    }

    @ParameterizedTest
    @MethodSource("ofTheEvent")
    void whatIsTheEventsFaultStays(Throwable failure) {
        assertThat(Sending.failed(new ExecutionException(failure))).isInstanceOf(Sending.Never.class);
    }

    static Stream<Throwable> ofTheEvent() {
        return Stream.of(new RecordTooLargeException("secret"), new KafkaException(new RecordTooLargeException()));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whatSaysNothingIsUnclear(Throwable failure) {
        assertThat(Sending.failed(failure)).isInstanceOf(Sending.Unclear.class);
    }

    static Stream<Throwable> unclear() {
        return Stream.of(
                new NullPointerException("secret"),
                new SerializationException("secret"),
                new InvalidProducerEpochException("fenced"));
    }
}
