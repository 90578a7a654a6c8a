package hoist.faults.checking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One check.
 *
 * @param faultsOverAt when the last fault ended, from which the recovery is measured; else from the start of the check
 * @param quietWithin how long things may take to come to rest, from the start of the check
 * @param services that run now
 * @param notices what was seen of services' health while faults were in force
 * @param baseline what services held before; {@link Footprints#NONE} for no comparison, which saves a garbage collection
 */
public record Round(
        Optional<Instant> faultsOverAt,
        Duration quietWithin,
        List<Service> services,
        List<HealthNotice> notices,
        Footprints baseline) {
    public Round {
        services = List.copyOf(services);
        notices = List.copyOf(notices);
    }

    /** A check of what users see, without a look at the services. */
    public static Round of(Duration quietWithin) {
        return new Round(Optional.empty(), quietWithin, List.of(), List.of(), Footprints.NONE);
    }

    /** The same after faults that ended then. */
    public Round afterFaults(Instant endedAt) {
        return new Round(Optional.of(endedAt), quietWithin, services, notices, baseline);
    }

    /** The same with a look at these. */
    public Round with(List<Service> running) {
        return new Round(faultsOverAt, quietWithin, running, notices, baseline);
    }

    /** The same with what was seen of their health. */
    public Round withNotices(List<HealthNotice> seen) {
        return new Round(faultsOverAt, quietWithin, services, seen, baseline);
    }

    /** The same with a comparison of what they hold. */
    public Round against(Footprints before) {
        return new Round(faultsOverAt, quietWithin, services, notices, before);
    }
}
