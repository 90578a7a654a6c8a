package hoist.simulators.effects;

import java.time.Instant;

/**
 * One HTTP request that reached a vendor.
 *
 * @param number its place in the log, in one sequence with the effects; a call follows the effects it caused
 * @param at when it came in
 * @param path as the route spells it: without query, optional prefix and last slash
 * @param status what was answered, or {@link #UNANSWERED}
 */
public record Call(long number, Instant at, String method, String path, int status) {

    /** The status of a call whose connection was dropped. */
    public static final int UNANSWERED = 0;
}
