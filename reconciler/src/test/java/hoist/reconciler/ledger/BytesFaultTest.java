package hoist.reconciler.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.SchemaParseException;
import org.apache.avro.SystemLimitException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BytesFaultTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new UncheckedIOException(new EOFException()),
                        "the record is cut short: its schema wants more bytes"),
                Arguments.of(new SerializationException(new StackOverflowError()), "nested too deep"),
                Arguments.of(
                        new SystemLimitException("2147483647"), "a length in the record is larger than any may be"),
                Arguments.of(
                        new AvroTypeException("found string, expecting long"),
                        "the record names a schema that this build cannot read"),
                Arguments.of(
                        new SerializationException(new ClassCastException()),
                        "the record names a schema that this build cannot read"),
                Arguments.of(
                        new AvroRuntimeException("malformed data"),
                        "the record's bytes are no values of the schema that it names"),
                Arguments.of(
                        new SerializationException(new ArrayIndexOutOfBoundsException(7)),
                        "the record's bytes are no values of the schema that it names"),
                Arguments.of(
                        new NegativeArraySizeException(),
                        "the record's bytes are no values of the schema that it names"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void whatIsWrongWithTheBytesIsSaidForAPerson(Throwable failure, String words) {
        assertThat(BytesFault.in(failure)).contains(words);
    }

    static Stream<Throwable> failuresOfOthers() {
        return Stream.of(
                new UncheckedIOException(new IOException("connection refused")),
                new IllegalStateException("no artifact of this id"),
                new UnsupportedOperationException("of the registry's client"),
                new SerializationException(new SchemaParseException("an HTML page")));
    }

    @ParameterizedTest
    @MethodSource("failuresOfOthers")
    void whatTheRegistryMayBeToBlameForIsNoFaultOfTheBytes(Throwable failure) {
        assertThat(BytesFault.in(failure)).isEmpty();
    }
}
