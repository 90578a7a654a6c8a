package hoist.faults.checking;

import java.time.Duration;
import java.util.List;

/**
 * One check.
 *
 * @param quietWithin how long things may take to come to rest, from the start of the check
 * @param services that run now
 * @param notices what was seen of services' health while faults were in force
 */
public record Round(Duration quietWithin, List<Service> services, List<HealthNotice> notices) {
    public Round {
        services = List.copyOf(services);
        notices = List.copyOf(notices);
    }

    /** A check of what users see, without a look at the services. */
    public static Round of(Duration quietWithin) {
        return new Round(quietWithin, List.of(), List.of());
    }
}
