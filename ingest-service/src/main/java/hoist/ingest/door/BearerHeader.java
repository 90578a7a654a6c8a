package hoist.ingest.door;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Authorization: Bearer …} (RFC 6750). Whoever sends one wants to be judged by it, and by it alone. */
final class BearerHeader {
    private static final String NAME = "authorization";
    private static final String SCHEME = "bearer";
    private static final Pattern SHAPE = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,4096})");
    /** Credentials of other kinds: beside them a token counts for nothing. */
    private static final List<String> OTHERS =
            List.of(Door.API_KEY.toLowerCase(Locale.ROOT), SignedDelivery.SIGNATURE.toLowerCase(Locale.ROOT));

    private BearerHeader() {}

    /** Whether the call says so, well or badly. */
    static boolean isIn(Map<String, List<String>> headers) {
        return headers.getOrDefault(NAME, List.of()).stream()
                .anyMatch(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
    }

    /** The token, if it is the call's only credential. */
    static Optional<String> token(Map<String, List<String>> headers) {
        List<String> values = headers.getOrDefault(NAME, List.of());
        if (values.size() != 1 || OTHERS.stream().anyMatch(headers::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(SHAPE.matcher(values.getFirst()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
