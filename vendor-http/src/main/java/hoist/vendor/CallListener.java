package hoist.vendor;

import java.time.Duration;
import java.time.Instant;

/**
 * Sees every HTTP call, those for a new token included. Listeners are asked in order before a call and told in reverse order after it.
 * The call for a token runs on a thread of its own.
 */
public interface CallListener {
    /** The call never left: a listener or the check before a write objected. */
    String NOT_SENT = "not sent";

    /** May wait, for example for a permit. What it throws reaches the caller as it is, and nothing is sent. */
    default void before(Call call) {}

    /**
     * The answer told the vendor's time: in its header {@code Date}, cut to the second. Between {@code before} and {@code after}, and not for
     * every answer.
     */
    default void told(Call call, Instant vendorTime) {}

    /**
     * After the call, or after it was given up.
     *
     * @param outcome the HTTP status as digits, {@link #NOT_SENT}, or the kind of {@link IoFailures}; few distinct values
     * @param took from the end of {@code before} to the last byte read
     */
    default void after(Call call, String outcome, Duration took) {}
}
