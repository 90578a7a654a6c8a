package hoist.simulators.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A path with holes, for example {@code /tickets/{id}} or {@code /tickets/*}.
 *
 * <p>{@code {name}} and {@code *} stand for one segment, a last {@code **} for any number of segments, also none.
 */
public record PathPattern(List<String> segments, Matching matching) {

    private static final String REST = "**";
    private static final String ANY = "*";

    public PathPattern {
        segments = List.copyOf(segments);
    }

    /** The lenient pattern: HaloPSA does not care for letter case either. */
    public static PathPattern of(String pattern) {
        return new PathPattern(split(pattern, Matching.LENIENT), Matching.LENIENT);
    }

    /** The same pattern matched that way. */
    public PathPattern with(Matching other) {
        return new PathPattern(segments, other);
    }

    /** What the holes hold, by name; empty when the path is another one. */
    public Optional<Match> match(String path) {
        List<String> given = split(path, matching);
        boolean open = !segments.isEmpty() && segments.getLast().equals(REST);
        List<String> wanted = new ArrayList<>(open ? segments.subList(0, segments.size() - 1) : segments);
        while (open && wanted.size() < given.size()) {
            wanted.add(ANY);
        }
        return wanted.size() == given.size() ? match(wanted, given) : Optional.empty();
    }

    private Optional<Match> match(List<String> wanted, List<String> given) {
        Map<String, String> variables = new LinkedHashMap<>();
        StringJoiner normalised = new StringJoiner("/", "/", "");
        for (int i = 0; i < given.size(); i++) {
            if (!fits(wanted.get(i), given.get(i))) {
                return Optional.empty();
            }
            normalised.add(isHole(wanted.get(i)) ? given.get(i) : wanted.get(i));
            if (wanted.get(i).startsWith("{")) {
                variables.put(wanted.get(i).substring(1, wanted.get(i).length() - 1), given.get(i));
            }
        }
        return Optional.of(new Match(normalised.toString(), variables));
    }

    private boolean fits(String wanted, String given) {
        if (isHole(wanted)) {
            return !given.isEmpty();
        }
        return switch (matching) {
            case LENIENT -> wanted.equalsIgnoreCase(given);
            case EXACT -> wanted.equals(given);
        };
    }

    private static boolean isHole(String segment) {
        return segment.equals(ANY) || segment.startsWith("{");
    }

    private static List<String> split(String path, Matching matching) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        List<String> all = inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
        return switch (matching) {
            case LENIENT -> all.stream().filter(segment -> !segment.isEmpty()).toList();
            case EXACT -> all;
        };
    }

    /** The path as the pattern spells it, and the named holes. */
    public record Match(String path, Map<String, String> variables) {
        public Match {
            variables = Map.copyOf(variables);
        }
    }

    /** What counts when a path is compared with a pattern. */
    public enum Matching {
        /** Letter case, blank segments and a last slash do not count. */
        LENIENT,
        /** Everything counts. */
        EXACT
    }
}
