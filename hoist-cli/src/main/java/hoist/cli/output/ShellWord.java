package hoist.cli.output;

import java.util.regex.Pattern;

/** A text as one word of a command that a person copies into a shell: names come from outside, and none may run anything. */
public final class ShellWord {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_@%+=:,./][A-Za-z0-9_@%+=:,./-]*");
    private static final Pattern HARMLESS_IN_DOUBLE_QUOTES = Pattern.compile("[\\p{L}\\p{N} ._@%+=:,/&()<>'-]+");

    private ShellWord() {}

    /** The text as it is where that is safe, else in quotes. */
    public static String of(String text) {
        if (BARE.matcher(text).matches()) {
            return text;
        }
        return HARMLESS_IN_DOUBLE_QUOTES.matcher(text).matches()
                ? '"' + text + '"'
                : "'" + text.replace("'", "'\\''") + "'";
    }
}
