package hoist.reconciler.lane;

import java.time.Duration;

/**
 * How a lane behaves.
 *
 * @param callTimeout total time limit of one call to the vendor, T; must be the client's
 * @param freshness how long after it was made an announcement may still be acted on; Kafka's answer included
 * @param margin what a lease lasts beyond T and {@code freshness}, for clocks and slow sockets
 * @param parallel how many steps may be under way at the same time
 * @param retryAfter how long an entry waits after the vendor failed it
 * @param probeEvery how long the lane waits between probes while its circuit breaker is open
 */
public record LaneSettings(
        Duration callTimeout,
        Duration freshness,
        Duration margin,
        int parallel,
        Duration retryAfter,
        Duration probeEvery) {

    /** T = 10 s, 2 s, 5 s; four steps at once; 1 s; a probe every 15 s. */
    public static final LaneSettings DEFAULTS = new LaneSettings(
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            4,
            Duration.ofSeconds(1),
            Duration.ofSeconds(15));

    /** How long nobody else touches a step after it was announced. */
    Duration lease() {
        return callTimeout.plus(freshness).plus(margin);
    }
}
