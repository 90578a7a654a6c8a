package hoist.faults.isolation;

import hoist.quickstart.msp.MspSettings;
import hoist.quickstart.msp.SimulatedMsp;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tenants of a run, each with a HaloPSA and an idemeum of its own over real HTTP. Those to be in trouble are spread
 * evenly, so that every partition has some.
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

    /** Starts them and writes their tenant files into the directory. */
    static Clientele start(IsolationSettings settings, Path tenants, URI ingest) {
        var msps = new ArrayList<SimulatedMsp>();
        for (int number = 1; number <= settings.tenants(); number++) {
            msps.add(SimulatedMsp.start(MspSettings.of(name(number), tenants, ingest)));
        }
        return new Clientele(settings, List.copyOf(msps), troubled(settings, msps));
    }

    List<SimulatedMsp> all() {
        return msps;
    }

    boolean isWell(SimulatedMsp msp) {
        return !troubles.containsKey(msp);
    }

    List<SimulatedMsp> troubled() {
        return msps.stream().filter(Predicate.not(this::isWell)).toList();
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

    @Override
    public void close() {
        endTrouble();
        msps.forEach(SimulatedMsp::close);
    }

    private static Map<SimulatedMsp, HaloTrouble> troubled(IsolationSettings settings, List<SimulatedMsp> msps) {
        var kinds = HaloTrouble.values();
        var apart = settings.tenants() / settings.troubled();
        return IntStream.range(0, settings.troubled())
                .boxed()
                .collect(Collectors.toMap(number -> msps.get(number * apart), number -> kinds[number % kinds.length]));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "isolation-%03d", number);
    }
}
