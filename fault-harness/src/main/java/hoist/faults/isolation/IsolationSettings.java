package hoist.faults.isolation;

import java.time.Duration;

/**
 * The size of one run.
 *
 * @param seed of the arrivals; the same in every phase
 * @param tenants how many MSPs there are
 * @param troubled how many of them get a HaloPSA in trouble, of each {@link HaloTrouble} in turn
 * @param requestsPerSecond of all tenants together
 * @param phase how long requests are raised in each phase
 * @param rounds how often a phase without trouble is followed by one with it
 * @param callTimeout the workers' time limit of one call, {@code hoist.lane.call-timeout}
 * @param patience how long at most is waited for tickets after a phase, and for those held up after the trouble
 */
public record IsolationSettings(
        long seed,
        int tenants,
        int troubled,
        double requestsPerSecond,
        Duration phase,
        int rounds,
        Duration callTimeout,
        Duration patience) {

    public IsolationSettings {
        if (troubled < 1 || troubled >= tenants) {
            throw new IllegalArgumentException(
                    "troubled is " + troubled + " of " + tenants + " tenants: at least one must be, and one must not");
        }
        if (requestsPerSecond <= 0 || phase.toMillis() < 1 || rounds < 1) {
            throw new IllegalArgumentException("requestsPerSecond, phase and rounds must be above 0");
        }
    }

    /** 200 tenants, 20 of them in trouble, 20 requests a second, three rounds of two phases of 45 s. */
    public static IsolationSettings full(long seed) {
        return new IsolationSettings(
                seed, 200, 20, 20, Duration.ofSeconds(45), 3, Duration.ofSeconds(10), Duration.ofMinutes(3));
    }
}
