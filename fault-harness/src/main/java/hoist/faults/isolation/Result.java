package hoist.faults.isolation;

import hoist.faults.isolation.Phase.With;
import java.time.Duration;
import java.util.List;
import java.util.stream.Gatherers;

/**
 * What a run showed.
 *
 * @param troubles how many tenants had which trouble, in words
 * @param phases in their order
 * @param drains how long after each end of the trouble the last request held up by it had its ticket
 * @param requests of all tenants and phases
 */
public record Result(
        IsolationSettings settings, String troubles, List<Phase> phases, List<Duration> drains, Requests requests) {

    /**
     * What became of all requests.
     *
     * @param raised how many there were
     * @param lost how many have no ticket at the end
     * @param doubled how many have more than one
     */
    public record Requests(int raised, int lost, int doubled) {}

    /** The waits of the tenants without trouble, of all phases of this kind. */
    public Waits waits(With with) {
        return new Waits(phases.stream()
                .filter(phase -> phase.with() == with)
                .flatMap(phase -> phase.waits().sorted().stream())
                .toList());
    }

    /** How many times as long as without trouble 99 of 100 wait at most, in the phases with it. */
    public double ratio() {
        return ratio(waits(With.NO_TROUBLE), waits(With.TROUBLE));
    }

    /** The same of each round alone: where they differ much, this machine's other work decided. */
    public List<Double> ratios() {
        return phases.stream()
                .gather(Gatherers.windowFixed(2))
                .map(round -> ratio(round.getFirst().waits(), round.getLast().waits()))
                .toList();
    }

    private static double ratio(Waits without, Waits with) {
        return (double) with.percentile(99).toNanos()
                / Math.max(1, without.percentile(99).toNanos());
    }

    /** For people. */
    public String table() {
        return Table.of(this);
    }
}
