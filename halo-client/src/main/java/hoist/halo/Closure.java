package hoist.halo;

import java.time.Duration;

/**
 * How a ticket is closed.
 *
 * @param statusId a status that closes
 * @param note why, in plain text
 * @param time spent; Halo counts it in decimal hours
 */
public record Closure(long statusId, String note, Duration time) {
    /** Without the note. */
    @Override
    public String toString() {
        return "Closure[statusId=" + statusId + ", time=" + time + "]";
    }
}
