package hoist.simulators.effects;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a vendor really did, for example opened a ticket.
 *
 * @param number its place in the log, from 1, without gaps between effects and calls together
 * @param kind what was done, for example {@code ticket.created}
 * @param subject to what, for example a ticket's id
 * @param details whatever else a test may want to compare
 */
public record Effect(long number, Instant at, String kind, String subject, Map<String, String> details) {

    public Effect {
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }
}
