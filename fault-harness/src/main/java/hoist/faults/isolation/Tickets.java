package hoist.faults.isolation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** When tickets were created for which requests, by the logs of the simulated Halos; deleted ones count. */
record Tickets(Map<SimulatedMsp, Map<String, List<Instant>>> created) {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** Those up to now, of the tenants of these requests. */
    static Tickets of(Collection<Asked> asked) {
        return new Tickets(asked.stream().map(Asked::msp).distinct().collect(toMap(msp -> msp, Tickets::createdAt)));
    }

    /** Returns when all of these have one; or after this time, with those that have none. */
    static List<Asked> await(Collection<Asked> asked, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var missing = of(asked).missing(asked);
            if (missing.isEmpty() || System.nanoTime() > deadline) {
                return missing;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
        }
    }

    /** The requests that have none. */
    List<Asked> missing(Collection<Asked> asked) {
        return asked.stream().filter(one -> timesOf(one).isEmpty()).toList();
    }

    /** The requests that have more than one. */
    List<Asked> doubled(Collection<Asked> asked) {
        return asked.stream().filter(one -> timesOf(one).size() > 1).toList();
    }

    /** From the webhook to the ticket. */
    Optional<Duration> wait(Asked asked) {
        return timesOf(asked).stream().findFirst().map(at -> Duration.between(asked.at(), at));
    }

    private List<Instant> timesOf(Asked asked) {
        return created.getOrDefault(asked.msp(), Map.of()).getOrDefault(asked.request(), List.of());
    }

    private static Map<String, List<Instant>> createdAt(SimulatedMsp msp) {
        return msp.halo().effects().effects("ticket.created").stream()
                .collect(groupingBy(
                        effect -> effect.details().getOrDefault(HaloSimulator.REQUEST_FIELD, ""),
                        mapping(Effect::at, toList())));
    }
}
