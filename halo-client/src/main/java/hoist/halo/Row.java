package hoist.halo;

import hoist.vendor.MalformedAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One object of Halo's JSON, read leniently: ids come as 18, 18.0 or "18", missing dates as one of several sentinels, nulls not at all. */
record Row(JsonNode json) {
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** Halo's dates without a value are of 1899-12-30, 1900-01-01 or 0001-01-01. */
    private static final int LAST_SENTINEL_YEAR = 1900;

    /** The row's own id, without which it is of no use. */
    long id() {
        return id("id").orElseThrow(() -> new MalformedAnswer("an object without id"));
    }

    OptionalLong id(String member) {
        return number(member).flatMap(Row::whole).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** The id, or none where Halo writes 0 or -1 for it. */
    OptionalLong positiveId(String member) {
        OptionalLong id = id(member);
        return id.isPresent() && id.getAsLong() > 0 ? id : OptionalLong.empty();
    }

    /** The text, empty when absent. */
    String text(String member) {
        JsonNode value = json.path(member);
        return value.isValueNode() ? value.asString("") : "";
    }

    Optional<String> someText(String member) {
        return Optional.of(text(member)).filter(text -> !text.isBlank());
    }

    boolean has(String member) {
        return json.has(member);
    }

    /** The object in this member; one without members when it is absent. */
    Row object(String member) {
        return new Row(json.path(member));
    }

    /** True also for 1 and "true". */
    boolean flag(String member) {
        String text = text(member);
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    Optional<Instant> instant(String member) {
        return someText(member).flatMap(Row::instantOf);
    }

    /** Decimal hours, to the second; empty for none or zero. */
    Optional<Duration> hours(String member) {
        return number(member)
                .map(hours -> Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue()))
                .filter(Duration::isPositive);
    }

    List<Row> rows(String member) {
        return json.path(member)
                .valueStream()
                .filter(JsonNode::isObject)
                .map(Row::new)
                .toList();
    }

    /** The objects of an array, or of the one array in an envelope, or the object itself. */
    static List<Row> rowsOf(JsonNode json) {
        Stream<JsonNode> nodes = json.isArray()
                ? json.valueStream()
                : json.valueStream()
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .orElseThrow(Row::noArray)
                        .valueStream();
        return nodes.filter(JsonNode::isObject).map(Row::new).toList();
    }

    /** The object, or the last one of an array: Halo answers a POST of one element either way. */
    static Row rowOf(JsonNode json) {
        JsonNode object = json.isArray() && !json.isEmpty() ? json.get(json.size() - 1) : json;
        if (!object.isObject()) {
            throw new MalformedAnswer("no object");
        }
        return new Row(object);
    }

    private static MalformedAnswer noArray() {
        return new MalformedAnswer("no array");
    }

    private Optional<BigDecimal> number(String member) {
        try {
            return someText(member).map(text -> new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> whole(BigDecimal number) {
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            OffsetDateTime time = read instanceof OffsetDateTime offset
                    ? offset
                    : LocalDateTime.from(read).atOffset(ZoneOffset.UTC);
            return time.getYear() <= LAST_SENTINEL_YEAR ? Optional.empty() : Optional.of(time.toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
