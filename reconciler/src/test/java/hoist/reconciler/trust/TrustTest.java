package hoist.reconciler.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrustTest {

    @ParameterizedTest
    @MethodSource
    void isLostBy(Throwable failure) {
        assertThat(Trust.isLostBy(failure)).isTrue();
    }

    static Stream<Throwable> isLostBy() {
        return Stream.of(
                new OutOfMemoryError(),
                new InternalError(),
                new NoClassDefFoundError(),
                new ExceptionInInitializerError(),
                new StreamsException(new ExecutionException(new OutOfMemoryError())));
    }

    @ParameterizedTest
    @MethodSource
    void isKeptAfter(Throwable failure) {
        assertThat(Trust.isLostBy(failure)).isFalse();
    }

    static Stream<Throwable> isKeptAfter() {
        return Stream.of(
                new StackOverflowError(),
                new AssertionError(),
                new IllegalStateException(new AssertionError()),
                inACircle());
    }

    private static Throwable inACircle() {
        var one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        return one;
    }
}
