package hoist.faults.isolation;

import hoist.quickstart.msp.SimulatedMsp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tenants of a run, each with a HaloPSA and an idemeum of its own over real HTTP. Those to be in trouble stand at
 * equal distances among them.
 */
final class Clientele implements AutoCloseable {
    private final IsolationSettings settings;
    private final List<SimulatedMsp> msps;
    private final Map<SimulatedMsp, HaloTrouble> troubles;
    private List<Runnable> ends = List.of();

    private Clientele(IsolationSettings settings, List<SimulatedMsp> msps, Map<SimulatedMsp, HaloTrouble> troubles) {
        this.settings = settings;
        this.msps = msps;
        this.troubles = troubles;
    }

    /** Nobody is in trouble yet. */
    static Clientele of(List<SimulatedMsp> msps, IsolationSettings settings) {
        if (msps.size() != settings.tenants()) {
            throw new IllegalArgumentException(
                    "there are " + msps.size() + " MSPs; the settings say " + settings.tenants());
        }
        return new Clientele(settings, List.copyOf(msps), troubled(settings, msps));
    }

    List<SimulatedMsp> all() {
        return msps;
    }

    /** The requests of tenants that are never in trouble. */
    List<Asked> ofTheWell(List<Asked> asked) {
        return asked.stream().filter(one -> !troubles.containsKey(one.msp())).toList();
    }

    /** The requests of the others. */
    List<Asked> ofTheTroubled(List<Asked> asked) {
        return asked.stream().filter(one -> troubles.containsKey(one.msp())).toList();
    }

    /** How many tenants get which trouble, in words. */
    String troubles() {
        var counted = troubles.values().stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " " + each.getKey().words())
                .collect(Collectors.joining(", "));
    }

    /** From now on those are in trouble. */
    void beginTrouble() {
        ends = troubles.entrySet().stream()
                .map(each -> each.getValue().strike(each.getKey().halo(), settings.callTimeout()))
                .toList();
    }

    /** All is well again. */
    void endTrouble() {
        ends.forEach(Runnable::run);
        ends = List.of();
    }

    /** Nobody stays in trouble. */
    @Override
    public void close() {
        endTrouble();
    }

    private static Map<SimulatedMsp, HaloTrouble> troubled(IsolationSettings settings, List<SimulatedMsp> msps) {
        var kinds = HaloTrouble.values();
        var apart = msps.size() / settings.troubled();
        return IntStream.range(0, settings.troubled())
                .boxed()
                .collect(Collectors.toMap(number -> msps.get(number * apart), number -> kinds[number % kinds.length]));
    }
}
