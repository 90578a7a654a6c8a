package hoist.faults.isolation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** When which tenant's user asks for elevation: independent of each other, as people are. */
record Arrivals(List<Arrival> inOrder) {
    private static final String GENERATOR = "L64X128MixRandom";

    /**
     * One user asks.
     *
     * @param after since the phase began
     * @param tenant from 0
     */
    record Arrival(Duration after, int tenant) {}

    /** The same for the same settings. */
    static Arrivals of(IsolationSettings settings) {
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(settings.seed());
        var arrivals = new ArrayList<Arrival>();
        var seconds = 0.0;
        while (true) {
            seconds += random.nextExponential() / settings.requestsPerSecond();
            var after = Duration.ofNanos((long) (seconds * 1e9));
            if (after.compareTo(settings.phase()) > 0) {
                return new Arrivals(List.copyOf(arrivals));
            }
            arrivals.add(new Arrival(after, random.nextInt(settings.tenants())));
        }
    }

    /** One of each tenant, evenly spread. */
    static Arrivals oneEach(IsolationSettings settings) {
        var arrivals = new ArrayList<Arrival>();
        for (int tenant = 0; tenant < settings.tenants(); tenant++) {
            arrivals.add(new Arrival(Duration.ofNanos((long) (tenant / settings.requestsPerSecond() * 1e9)), tenant));
        }
        return new Arrivals(arrivals);
    }
}
