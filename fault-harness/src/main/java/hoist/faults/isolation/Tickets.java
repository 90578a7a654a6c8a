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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When tickets were created for which requests, by the logs of the simulated Halos; deleted ones count. */
record Tickets(Map<SimulatedMsp, Map<String, List<Instant>>> created) {

    /** Those of these tenants up to now. */
    static Tickets of(Collection<SimulatedMsp> msps) {
        return new Tickets(new HashSet<>(msps).stream().collect(toMap(msp -> msp, Tickets::createdAt)));
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
