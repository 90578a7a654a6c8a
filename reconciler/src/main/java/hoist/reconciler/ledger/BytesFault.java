package hoist.reconciler.ledger;

import java.io.EOFException;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.AvroTypeException;
import org.apache.avro.SchemaParseException;
import org.apache.avro.SystemLimitException;

/** What is wrong with bytes that no deserializer takes, in words for the operator who finds them in the dead letters. */
public final class BytesFault {
    private static final String TOO_LONG = "a length in the record is larger than any may be";
    private static final String DO_NOT_FIT = "the record's bytes are no values of the schema that it names";

    private BytesFault() {}

    /**
     * What a deserializer's failure says of the bytes.
     *
     * @return empty when the failure need not be theirs: the registry may be the reason
     */
    public static Optional<String> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchemaParseException) { // what the registry answered is no schema
                return Optional.empty();
            }
            var words = words(cause);
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case EOFException _ -> Optional.of("the record is cut short: its schema wants more bytes");
            case StackOverflowError _ -> Optional.of("nested too deep");
            case SystemLimitException _ -> Optional.of(TOO_LONG);
            case UnsupportedOperationException _ when isThrownByAvro(cause) -> Optional.of(TOO_LONG);
            case AvroTypeException _, ClassCastException _ ->
                Optional.of("the record names a schema that this build cannot read");
            case IndexOutOfBoundsException _, NegativeArraySizeException _, AvroRuntimeException _ ->
                Optional.of(DO_NOT_FIT);
            default -> isOfAvro(cause.getClass().getName()) ? Optional.of(DO_NOT_FIT) : Optional.empty();
        };
    }

    /** For lengths that no array can have it throws what others throw too. */
    private static boolean isThrownByAvro(Throwable failure) {
        var trace = failure.getStackTrace();
        return trace.length > 0 && isOfAvro(trace[0].getClassName());
    }

    private static boolean isOfAvro(String type) {
        return type.startsWith("org.apache.avro.");
    }
}
