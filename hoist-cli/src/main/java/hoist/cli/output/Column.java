package hoist.cli.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value of each row.
 *
 * @param name in JSON, for example {@code haloClientId}; the heading of the table is made from it
 * @param place where the text form shows it
 * @param value text, number, boolean, {@link java.time.Instant}, list of these, {@code Optional}, or null for none
 */
public record Column<R>(String name, Place place, Function<R, @Nullable Object> value) {
    /** Where the text form shows a value. */
    public enum Place {
        /** In the row's line. */
        LINE,
        /** On a line of its own below the row's, if there is a value: for sentences and commands. */
        BELOW,
        /** Only in JSON. */
        JSON_ONLY
    }

    /** A value in the row's line. */
    public static <R> Column<R> of(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Place.LINE, value);
    }

    /** A value below the row's line. */
    public static <R> Column<R> below(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Place.BELOW, value);
    }

    /** A value for scripts. */
    public static <R> Column<R> jsonOnly(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, Place.JSON_ONLY, value);
    }

    /** {@code haloClientId} becomes {@code HALO CLIENT ID}. */
    String heading() {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toUpperCase(java.util.Locale.ROOT);
    }
}
