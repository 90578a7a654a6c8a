package hoist.cli.output;

import hoist.logging.Printable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
public final class Shown {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NONE = "-";

    private Shown() {}

    /** UTC, to the millisecond, for example {@code 2026-11-21 21:43:01.123}. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** One line, without a character that a terminal would obey; {@code -} for none. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Optional<?> optional -> text(optional.orElse(null));
            case Instant at -> time(at);
            case Collection<?> several when several.isEmpty() -> NONE;
            case Collection<?> several -> several.stream().map(Shown::text).collect(Collectors.joining(", "));
            default -> {
                var text = Printable.text(String.valueOf(value));
                yield text.isEmpty() ? NONE : text;
            }
        };
    }

    /** Whether there is anything to show. */
    static boolean isThere(@Nullable Object value) {
        return !text(value).equals(NONE);
    }
}
