package hoist.reconciler.lane;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/**
 * How many calls a tenant's lane may make, spread over time: at most {@code calls} (2 or more) in any span of
 * {@code window}, in portions of a few seconds so that a quiet lane is never slowed and a full one never bursts.
 */
public final class Budget {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final String name;
    private Portion portion;
    private volatile RateLimiter limiter;

    private Budget(String name, Portion portion) {
        this.name = name;
        this.portion = portion;
        this.limiter = limiter(name, portion);
    }

    /** A budget of so many calls in any span of this length. */
    public static Budget of(String name, int calls, Duration window) {
        return new Budget(name, Portion.of(calls, window));
    }

    /** The same budget with other numbers, in force from the next portion on; what was taken under the old ones stays taken. */
    public synchronized void change(int calls, Duration window) {
        var wanted = Portion.of(calls, window);
        if (wanted.every().equals(portion.every())) {
            limiter.changeLimitForPeriod(wanted.permits());
        } else {
            limiter = limiter(name, wanted);
        }
        portion = wanted;
    }

    /** Takes the permit of one call, waiting for it if need be. */
    public void take() {
        RateLimiter.waitForPermission(limiter);
    }

    /** Permits to be had at once; negative when some wait already. */
    int available() {
        return limiter.getMetrics().getAvailablePermissions();
    }

    private static RateLimiter limiter(String name, Portion portion) {
        return RateLimiter.of(
                name,
                RateLimiterConfig.custom()
                        .limitRefreshPeriod(portion.every())
                        .limitForPeriod(portion.permits())
                        .timeoutDuration(LONGEST_WAIT)
                        .build());
    }

    /**
     * So many permits each so often.
     *
     * @param permits at least 1
     */
    record Portion(int permits, Duration every) {
        private static final Duration USUAL = Duration.ofSeconds(5);
        private static final int HANDFUL = 8;

        /**
         * The largest portion that keeps the promise. A span of the window's length touches up to one portion more than it
         * has room for, so that many full portions must fit into {@code calls}; too few calls for that come singly, further
         * apart.
         */
        static Portion of(int calls, Duration window) {
            var every = every(calls, window);
            var touched = touched(window, every);
            if (calls >= touched) {
                return new Portion((int) (calls / touched), every);
            }
            return new Portion(1, window.dividedBy(Math.max(1, calls - 1)).plusNanos(1));
        }

        /** As often as leaves a handful at a time, so that what is urgent need not wait between two calls that belong together. */
        private static Duration every(int calls, Duration window) {
            var tenth = window.dividedBy(10);
            var often = tenth.compareTo(USUAL) < 0 ? tenth : USUAL;
            var seldom = often.multipliedBy(6);
            var handfuls = calls / HANDFUL;
            var wished = handfuls > 1 ? window.dividedBy(handfuls - 1).plusNanos(1) : seldom;
            return wished.compareTo(often) < 0 ? often : wished.compareTo(seldom) > 0 ? seldom : wished;
        }

        private static long touched(Duration window, Duration every) {
            return (window.toNanos() + every.toNanos() - 1) / every.toNanos() + 1;
        }
    }
}
