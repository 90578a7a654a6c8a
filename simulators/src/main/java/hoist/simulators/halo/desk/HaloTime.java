package hoist.simulators.halo.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Function;

/** Dates as Halo writes and reads them. All are UTC, whether they say so or not. */
public final class HaloTime {

    /** How Halo writes "never" in most fields. */
    public static final String NEVER = "1900-01-01T00:00:00";

    /** How Halo writes "never" in fields that .NET left at their default. */
    public static final String MIN_VALUE = "0001-01-01T00:00:00";

    /** How Halo writes "never" in fields that came from its oldest tables. */
    public static final String OLE_ZERO = "1899-12-30T00:00:00";

    private static final DateTimeFormatter TICKS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter BARE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private HaloTime() {}

    /** With seven digits, as .NET counts, and a Z. */
    public static String ticks(Instant time) {
        return TICKS.format(time);
    }

    /** With three digits and without a Z, as some fields come. */
    public static String bare(Instant time) {
        return BARE.format(time);
    }

    /** A date as callers send it: with or without offset, or a day only; empty when it is none of these. */
    public static Optional<Instant> parse(String text) {
        return with(text, value -> OffsetDateTime.parse(value).toInstant())
                .or(() -> with(text, value -> LocalDateTime.parse(value).toInstant(ZoneOffset.UTC)))
                .or(() -> with(
                        text, value -> LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }

    private static Optional<Instant> with(String text, Function<String, Instant> reading) {
        try {
            return Optional.of(reading.apply(text.strip()));
        } catch (DateTimeException ignored) {
            return Optional.empty();
        }
    }
}
