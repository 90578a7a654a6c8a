package hoist.logging;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text made fit for one line of a log: line breaks, terminal escapes and whatever else is not seen or changes what is seen
 * (Unicode's control, format, separator and broken characters) are shown as {@code \}{@code u001B}.
 */
public final class Printable {
    /** Characters of one text; a longer one is cut. The door lets in bodies of 64 KiB. */
    static final int MOST = 8000;

    private static final String CUT = "…";

    private Printable() {}

    /** The text, harmless; at most {@value #MOST} characters of it. */
    public static String text(@Nullable String text) {
        var whole = String.valueOf(text);
        var shown = new StringBuilder(Math.min(whole.length(), MOST) + CUT.length());
        whole.codePoints().limit(MOST).forEach(each -> append(shown, each));
        return whole.codePointCount(0, whole.length()) > MOST
                ? shown.append(CUT).toString()
                : shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> shown.append(String.format(Locale.ROOT, "\\u%04X", codePoint));
            default -> shown.appendCodePoint(codePoint);
        }
    }
}
