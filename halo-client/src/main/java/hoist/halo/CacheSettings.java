package hoist.halo;

import java.time.Duration;

/**
 * How long an answer of Halo is believed.
 *
 * @param found for an answer with something in it
 * @param nothing for an empty one: what is missing is often made a minute later
 * @param entries the most answers kept of each kind
 */
public record CacheSettings(Duration found, Duration nothing, int entries) {
    public static final CacheSettings DEFAULT =
            new CacheSettings(Duration.ofMinutes(10), Duration.ofSeconds(30), 10_000);
}
