package hoist.faults.torture;

import hoist.faults.checking.HealthNotice;
import hoist.faults.plant.Machine.Ending;
import hoist.faults.plant.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to the pipeline so far. */
final class Damage {
    /** What a service may take to stop in order. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Map<String, Integer> mishaps = new TreeMap<>();
    private final Map<Role, Integer> kills = new TreeMap<>();
    private final List<String> badStops = new ArrayList<>();
    private final List<HealthNotice> notices = new ArrayList<>();
    private Duration slowestStop = Duration.ZERO;
    private int stops;
    private int cameToNothing;

    synchronized void played(Mishap mishap) {
        mishaps.merge(mishap.name(), 1, Integer::sum);
    }

    /** Another mishap came in its way, or nobody made the call that it waited for. */
    synchronized void addOneThatCameToNothing() {
        cameToNothing++;
    }

    synchronized void killed(Role role) {
        kills.merge(role, 1, Integer::sum);
    }

    synchronized void stopped(String machine, Ending ending) {
        stops++;
        slowestStop = ending.took().compareTo(slowestStop) > 0 ? ending.took() : slowestStop;
        if (ending.took().compareTo(STOP_LIMIT) > 0) {
            badStops.add(machine + " took " + ending.took().toSeconds() + " s to stop");
        }
    }

    synchronized void noticed(HealthNotice notice) {
        notices.add(notice);
    }

    synchronized List<HealthNotice> notices() {
        return List.copyOf(notices);
    }

    synchronized Map<String, Integer> mishaps() {
        return new TreeMap<>(mishaps);
    }

    synchronized int cameToNothing() {
        return cameToNothing;
    }

    synchronized Map<Role, Integer> kills() {
        return new TreeMap<>(kills);
    }

    synchronized int totalOfKills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized int stops() {
        return stops;
    }

    synchronized Duration slowestStop() {
        return slowestStop;
    }

    /** Stops that broke the promise, in a sentence each. */
    synchronized List<String> badStops() {
        return List.copyOf(badStops);
    }
}
