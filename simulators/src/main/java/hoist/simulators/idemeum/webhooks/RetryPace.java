package hoist.simulators.idemeum.webhooks;

import java.time.Duration;

/**
 * How long a producer waits before it tries again.
 *
 * @param quick the wait after each of the first attempts
 * @param quickAttempts how many attempts are followed by that wait; from then on it doubles
 * @param longest the wait never grows beyond this
 */
public record RetryPace(Duration quick, int quickAttempts, Duration longest) {

    public RetryPace {
        if (!quick.isPositive() || quickAttempts < 0 || longest.compareTo(quick) < 0) {
            throw new IllegalArgumentException(
                    "quick must be positive, quickAttempts not negative and longest not shorter than quick");
        }
    }

    /** Three quick retries, then backing off to half a minute. */
    public static RetryPace usual() {
        return new RetryPace(Duration.ofMillis(250), 3, Duration.ofSeconds(30));
    }

    /** The wait after this many failed attempts; at least what the receiver asked for. */
    Duration after(int attempts, Duration askedFor) {
        int doublings = Math.clamp(attempts - (long) quickAttempts, 0, 20);
        Duration own = quick.multipliedBy(1L << doublings);
        Duration wait = own.compareTo(longest) > 0 ? longest : own;
        return wait.compareTo(askedFor) < 0 ? askedFor : wait;
    }
}
