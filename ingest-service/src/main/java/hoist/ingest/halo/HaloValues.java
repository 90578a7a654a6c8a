package hoist.ingest.halo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Reads single values as Halo writes them. What has another form counts as absent: a webhook is a hint and comes once, so no
 * odd value may cost it.
 */
final class HaloValues {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int LONGEST_WORDS = 256;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private HaloValues() {}

    /** A whole number, or its digits in a string. */
    static Optional<Long> number(JsonNode object, String name) {
        return text(object.path(name))
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    /** As {@link #number}, of a thing that is there: Halo counts from 1. */
    static Optional<Long> objectId(JsonNode object, String name) {
        return number(object, name).filter(id -> id > 0);
    }

    /** An id of up to 100 visible characters, or a number. */
    static Optional<String> id(JsonNode object, String name) {
        return text(object.path(name))
                .map(String::strip)
                .filter(text -> ID.matcher(text).matches());
    }

    static Optional<Boolean> truth(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty();
    }

    /** One line of words, cut at 256 characters. */
    static Optional<String> words(JsonNode object, String name) {
        JsonNode node = object.path(name);
        return node.isString()
                ? Optional.of(clean(node.stringValue())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A time in ISO 8601 with any fraction; without an offset it is in UTC, as all of Halo's are. */
    static Optional<Instant> time(JsonNode object, String name) {
        JsonNode node = object.path(name);
        if (!node.isString()) {
            return Optional.empty();
        }
        try {
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    node.stringValue().strip(), OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime at = time instanceof OffsetDateTime offset
                    ? offset
                    : LocalDateTime.from(time).atOffset(ZoneOffset.UTC);
            return Optional.of(at)
                    .filter(known -> known.getYear() >= FIRST_YEAR && known.getYear() <= LAST_YEAR)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() || node.isIntegralNumber() ? Optional.of(node.asString()) : Optional.empty();
    }

    /** Half characters go too: no UTF-8 can hold them. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE)
                .limit(LONGEST_WORDS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }
}
