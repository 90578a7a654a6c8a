package hoist.tenants;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 30s}, {@code 5m}, {@code 4h}, {@code 30d}, or ISO-8601. */
final class Durations {
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9})([smhd])");

    private Durations() {}

    static Duration parse(String text) {
        Matcher written = SHORT.matcher(text);
        return written.matches()
                ? Duration.parse((written.group(2).equals("d") ? "P" : "PT") + written.group(1) + written.group(2))
                : Duration.parse(text);
    }
}
