package hoist.tenants;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The refusals that several settings share. */
final class Refuse {
    private static final Pattern HEX_SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Refuse() {}

    static String blank(String key, String value) {
        if (value.isBlank()) {
            throw new InvalidSetting(key, "is empty: give it a value, or leave the key out where it is optional");
        }
        return value.strip();
    }

    static Duration notPositive(String key, Duration value) {
        if (!value.isPositive()) {
            throw new InvalidSetting(key, "must be longer than nothing: write for example 5m, 4h or 30d");
        }
        return value;
    }

    static String notSha256(String key, String value) {
        String hex = value.toLowerCase(Locale.ROOT);
        if (!HEX_SHA_256.matcher(hex).matches()) {
            throw new InvalidSetting(key, "must be the 64 hex digits of a SHA-256, not the secret itself");
        }
        return hex;
    }

    static void noneOrMoreThanTwo(String key, Collection<?> values) {
        if (values.isEmpty() || values.size() > 2) {
            throw new InvalidSetting(key, "must be one or two (two only while one replaces the other)");
        }
    }

    static void nothingAllowed(String key, Collection<?> values) {
        if (values.isEmpty()) {
            throw new InvalidSetting(key, "allows nothing: list at least one");
        }
    }

    /** @param what how a reader calls the thing that must be unique, e.g. {@code client name} */
    static <T> void twice(String key, String what, Collection<T> values, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(name.apply(value).toLowerCase(Locale.ROOT))) {
                throw new InvalidSetting(
                        key, "has the " + what + " '" + name.apply(value) + "' twice: each may be there once");
            }
        }
    }
}
