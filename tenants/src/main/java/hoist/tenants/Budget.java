package hoist.tenants;

import java.time.Duration;

/**
 * How many calls a whole Halo instance takes from Hoist.
 *
 * @param calls at least 1
 * @param window the time for that many calls, at least a second
 */
public record Budget(int calls, Duration window) {
    /** What HaloPSA allows one agent: 700 calls in 5 minutes. */
    public static final Budget DEFAULT = new Budget(700, Duration.ofMinutes(5));

    public Budget {
        if (calls < 1) {
            throw new InvalidSetting("calls", "must be at least 1");
        }
        if (window.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new InvalidSetting("window", "must be at least 1s");
        }
    }
}
