package hoist.simulators.halo.api;

import java.time.Duration;

/**
 * How many API calls one instance takes in a rolling window before it answers 429.
 *
 * <p>Sources differ: 700 in 5 minutes (Fair Use Policy, 2026), 500 in 3 minutes (an older text of it), 300 in 5 minutes
 * (seen live in 2022 and 2023). No capture shows a Retry-After.
 */
public record RateLimit(int calls, Duration window, RetryAfter retryAfter) {

    /** Whether a 429 says when to come back. */
    public enum RetryAfter {
        SENT,
        ABSENT
    }

    /** 700 in 5 minutes, without Retry-After. */
    public static RateLimit fairUse() {
        return new RateLimit(700, Duration.ofMinutes(5), RetryAfter.ABSENT);
    }

    /** No limit. */
    public static RateLimit unlimited() {
        return new RateLimit(Integer.MAX_VALUE, Duration.ofMinutes(5), RetryAfter.ABSENT);
    }

    /** So many calls in such a window, with Retry-After. */
    public static RateLimit of(int calls, Duration window) {
        return new RateLimit(calls, window, RetryAfter.SENT);
    }
}
