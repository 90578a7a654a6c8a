package hoist.faults.checking;

import java.time.Duration;
import java.util.List;

/**
 * One check.
 *
 * @param quietWithin how long things may take to come to rest, from the start of the check
 * @param services that run now
 * @param notices what was seen of services' health while faults were in force
 * @param baseline what services held before; {@link Footprints#NONE} for no comparison, which saves a garbage collection
 */
public record Round(Duration quietWithin, List<Service> services, List<HealthNotice> notices, Footprints baseline) {
    public Round {
        services = List.copyOf(services);
        notices = List.copyOf(notices);
    }

    /** A check of what users see, without a look at the services. */
    public static Round of(Duration quietWithin) {
        return new Round(quietWithin, List.of(), List.of(), Footprints.NONE);
    }

    /** The same with a look at these. */
    public Round with(List<Service> running) {
        return new Round(quietWithin, running, notices, baseline);
    }

    /** The same with what was seen of their health. */
    public Round withNotices(List<HealthNotice> seen) {
        return new Round(quietWithin, services, seen, baseline);
    }

    /** The same with a comparison of what they hold. */
    public Round against(Footprints before) {
        return new Round(quietWithin, services, notices, before);
    }
}
