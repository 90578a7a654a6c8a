package hoist.reconciler.lane;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * How many calls a tenant's lane may make, spread over time: at most {@code calls} in any span of {@code window}, in
 * portions of a few seconds so that a quiet lane is never slowed and a full one never bursts.
 */
public final class Budget {
    private static final Duration PORTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final RateLimiter limiter;

    private Budget(RateLimiter limiter) {
        this.limiter = limiter;
    }

    /** A budget of so many calls in any span of this length. */
    public static Budget of(String name, int calls, Duration window) {
        return new Budget(RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(PORTION)
                        .limitForPeriod(portion(calls, window))
                        .timeoutDuration(LONGEST_WAIT)
                        .build()));
    }

    /** The same budget with other numbers, in force from the next portion on. */
    public void change(int calls, Duration window) {
        limiter.changeLimitForPeriod(portion(calls, window));
    }

    /** Takes the permit of one call, waiting for it if need be. */
    public void take() {
        RateLimiter.waitForPermission(limiter);
    }

    /** How long until a permit is there; zero when one is. */
    Duration untilNextPermit() {
        return limiter.getMetrics().getAvailablePermissions() > 0 ? Duration.ZERO : PORTION.dividedBy(50);
    }

    /** A span of the window's length touches one portion more than it holds: hence the added one. */
    static int portion(int calls, Duration window) {
        return (int) Math.max(1, calls * PORTION.toMillis() / (window.toMillis() + PORTION.toMillis()));
    }
}
