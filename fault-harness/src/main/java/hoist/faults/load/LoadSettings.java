package hoist.faults.load;

import java.time.Duration;

/**
 * How much is done, and how users are.
 *
 * @param seed of the lives; the same seed gives the same lives
 * @param livesPerSecond that begin, over all tenants
 * @param again how long a user waits who sees that nothing came of what they did, before they do it again
 * @param patience the longest that anybody in a life waits for what must happen; longer than any fault and its recovery
 */
public record LoadSettings(long seed, double livesPerSecond, Duration again, Duration patience) {
    public LoadSettings {
        if (!(livesPerSecond > 0)) {
            throw new IllegalArgumentException("livesPerSecond is " + livesPerSecond + "; it must be above 0");
        }
    }

    /** Two lives a second, people who try again after two seconds and wait up to ten minutes. */
    public static LoadSettings of(long seed) {
        return new LoadSettings(seed, 2, Duration.ofSeconds(2), Duration.ofMinutes(10));
    }

    /** The same at another rate. */
    public LoadSettings withLivesPerSecond(double rate) {
        return new LoadSettings(seed, rate, again, patience);
    }

    /** The same with people who wait so long at most. */
    public LoadSettings withPatience(Duration longest) {
        return new LoadSettings(seed, livesPerSecond, again, longest);
    }

    Duration between() {
        return Duration.ofNanos((long) (1e9 / livesPerSecond));
    }
}
