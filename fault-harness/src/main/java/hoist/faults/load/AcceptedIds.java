package hoist.faults.load;

import java.util.List;
import java.util.regex.Pattern;

/** The event ids in an answer with a 2xx, whether it names one event or several. */
public final class AcceptedIds {
    private static final Pattern EVENT_ID = Pattern.compile("\"eventId\"\\s*:\\s*\"([^\"]+)\"");

    private AcceptedIds() {}

    /** In their order; none when the body names none. */
    public static List<String> in(String body) {
        return EVENT_ID.matcher(body).results().map(found -> found.group(1)).toList();
    }
}
