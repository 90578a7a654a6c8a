package hoist.ticket.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/**
 * Text from outside made fit for people's eyes: one line, nothing invisible, nothing that turns the reading order round,
 * nothing that becomes a link or one of HaloPSA's variables where it is shown or mailed.
 */
public final class ShownText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final String CUT = "…";

    /** More marks than any script puts on one character only cover the lines around it. */
    private static final Pattern TOO_MANY_MARKS = Pattern.compile("(?<=[\\p{Mn}\\p{Me}]{4})[\\p{Mn}\\p{Me}]+");

    /**
     * What HaloPSA, a mail program or a reader of Markdown could take for more than text: the beginning of an address, the
     * middle of a Markdown link, HaloPSA's {@code <<CFx>>} and {@code $CLIENT_REFERENCE}. A blank behind it takes that away
     * and leaves it readable.
     */
    private static final Pattern LIVE =
            Pattern.compile("(?i:\\b[a-z][a-z0-9+.-]*:)(?=//)|(?i:\\bwww)(?=\\.)|](?=\\()|<(?=<)|\\$(?=-?[A-Z]{2})");

    private ShownText() {}

    /**
     * On one line, without control, formatting (bidirectional, zero-width) and broken characters; empty when there is none.
     *
     * @param most code points; what is longer ends with an ellipsis
     */
    public static String line(@Nullable String text, int most) {
        return cut(clean(text), most);
    }

    /**
     * The same, escaped for HTML.
     *
     * @param most characters after escaping; a character is never split, neither is an entity
     */
    public static String html(@Nullable String text, int most) {
        var clean = clean(text);
        var escaped = Encode.forHtml(clean);
        var kept = clean.codePointCount(0, clean.length());
        while (escaped.length() > most) {
            kept = Math.max(0, kept - Math.max(1, (escaped.length() - most) / 10));
            escaped = Encode.forHtml(cut(clean, kept));
        }
        return escaped;
    }

    /** A line for a field of plain text that HaloPSA may put into a page or a mail as it is: its brackets begin no tag. */
    public static String plain(String line) {
        return line.replace('<', '‹').replace('>', '›');
    }

    /** To the second, in UTC. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** How long, in the two largest units that matter; what is negative, because two clocks differ, is no time at all. */
    public static String span(Duration time) {
        var units = Stream.of(
                        count(time.toDays(), "day"),
                        count(time.toHoursPart(), "hour"),
                        count(time.toMinutesPart(), "minute"),
                        count(time.toSecondsPart(), "second"))
                .flatMap(Optional::stream)
                .limit(2)
                .toList();
        return units.isEmpty() ? "less than a second" : String.join(" and ", units);
    }

    private static Optional<String> count(long number, String unit) {
        return number < 1 ? Optional.empty() : Optional.of(number + " " + unit + (number == 1 ? "" : "s"));
    }

    private static String clean(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(each -> append(kept, each));
        var line = TOO_MANY_MARKS.matcher(kept).replaceAll("").strip().replaceAll(" {2,}", " ");
        return LIVE.matcher(line).replaceAll("$0 ");
    }

    private static void append(StringBuilder kept, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> kept.append(' ');
            case Character.CONTROL -> {
                if (Character.isWhitespace(codePoint)) {
                    kept.append(' ');
                }
            }
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> {}
            default -> kept.appendCodePoint(codePoint);
        }
    }

    private static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        return most < 1 ? "" : text.substring(0, text.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
