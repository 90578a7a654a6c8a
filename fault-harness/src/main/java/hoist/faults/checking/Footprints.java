package hoist.faults.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What services hold at one moment (I12). Bounds are generous: a leak grows beyond any, and ledgers grow with what they
 * have to remember.
 *
 * @param byService those whose process could be looked at
 */
public record Footprints(Map<String, Footprint> byService) {
    /** Nothing to compare with. */
    public static final Footprints NONE = new Footprints(Map.of());

    private static final double FACTOR = 1.5;
    private static final long THREADS = 60;
    private static final long FILES = 120;
    private static final long HEAP = 96L << 20;

    public Footprints {
        byService = Map.copyOf(byService);
    }

    /** Looks now; it takes a garbage collection of each. */
    public static Footprints of(List<Service> services) {
        var found = new TreeMap<String, Footprint>();
        for (var service : services) {
            var footprint =
                    service.pid().isPresent() ? Footprint.of(service.pid().getAsLong()) : Optional.<Footprint>empty();
            footprint.ifPresent(seen -> found.put(service.name(), seen));
        }
        return new Footprints(found);
    }

    /** What has grown far beyond this. */
    List<Finding> grownTo(Footprints now) {
        var findings = new ArrayList<Finding>();
        now.byService.forEach((service, seen) -> Optional.ofNullable(byService.get(service))
                .ifPresent(before -> {
                    compare(service, "threads", before.threads(), seen.threads(), THREADS)
                            .ifPresent(findings::add);
                    compare(service, "open files", before.files(), seen.files(), FILES)
                            .ifPresent(findings::add);
                    if (before.heap().isPresent() && seen.heap().isPresent()) {
                        compare(
                                        service,
                                        "bytes of heap",
                                        before.heap().getAsLong(),
                                        seen.heap().getAsLong(),
                                        HEAP)
                                .ifPresent(findings::add);
                    }
                }));
        return findings;
    }

    private static Optional<Finding> compare(String service, String what, long before, long now, long allowance) {
        return now <= before * FACTOR + allowance
                ? Optional.empty()
                : Optional.of(Finding.wrong(
                        Invariant.I12,
                        service + " had " + before + " " + what + " at first and has " + now + " at rest"));
    }
}
