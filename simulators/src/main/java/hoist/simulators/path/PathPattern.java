package hoist.simulators.path;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with holes, for example {@code /tickets/{id}} or {@code /tickets/*}.
 *
 * <p>{@code {name}} and {@code *} stand for one segment, a last {@code **} for any number of segments, also none.
 * Blank segments and a last slash do not count.
 */
public record PathPattern(List<String> segments, LetterCase letterCase) {

    private static final String REST = "**";

    public PathPattern {
        segments = List.copyOf(segments);
    }

    /** The pattern that ignores letter case, as HaloPSA does. */
    public static PathPattern of(String pattern) {
        return new PathPattern(split(pattern), LetterCase.IGNORED);
    }

    /** The same pattern with another view of letter case. */
    public PathPattern with(LetterCase other) {
        return new PathPattern(segments, other);
    }

    /** What the holes hold, by name, in order; empty when the path is another one. */
    public Optional<Match> match(String path) {
        List<String> given = split(path);
        boolean open = !segments.isEmpty() && segments.getLast().equals(REST);
        int fixed = open ? segments.size() - 1 : segments.size();
        if (given.size() < fixed || (!open && given.size() > fixed)) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        StringBuilder normalised = new StringBuilder();
        for (int i = 0; i < given.size(); i++) {
            String wanted = i < fixed ? segments.get(i) : "*";
            if (!fits(wanted, given.get(i))) {
                return Optional.empty();
            }
            normalised.append('/').append(isHole(wanted) ? given.get(i) : wanted);
            if (wanted.startsWith("{")) {
                variables.put(wanted.substring(1, wanted.length() - 1), given.get(i));
            }
        }
        return Optional.of(new Match(normalised.isEmpty() ? "/" : normalised.toString(), variables));
    }

    private boolean fits(String wanted, String given) {
        return isHole(wanted)
                || switch (letterCase) {
                    case IGNORED -> wanted.equalsIgnoreCase(given);
                    case EXACT -> wanted.equals(given);
                };
    }

    private static boolean isHole(String segment) {
        return segment.equals("*") || segment.startsWith("{");
    }

    private static List<String> split(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    /** The path as the pattern spells it, and the named holes. */
    public record Match(String path, Map<String, String> variables) {
        public Match {
            variables = Map.copyOf(variables);
        }
    }

    /** Whether {@code /Tickets} and {@code /tickets} are the same path. */
    public enum LetterCase {
        IGNORED,
        EXACT
    }
}
