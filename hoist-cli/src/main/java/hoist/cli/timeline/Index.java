package hoist.cli.timeline;

import hoist.cli.topics.Place;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.elevation.ElevationRequested;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What records read so far are about, without the records themselves: topics may be larger than the memory. */
final class Index {
    private final Map<String, Map<Strand, List<Line>>> byTenant = new HashMap<>();

    /**
     * One record.
     *
     * @param begins the time of the request it raises; null for others
     */
    private record Line(Place place, Set<Strand> leadsTo, Instant at, boolean begins) {}

    void add(TopicRecord record) {
        record.record().ifPresent(value -> {
            var strands = Strands.of(value);
            var envelope = record.envelope().orElseThrow();
            var line = new Line(
                    record.place(),
                    strands.leadsTo(),
                    record.timestamp(),
                    envelope.body() instanceof ElevationRequested);
            var ofTenant = byTenant.computeIfAbsent(envelope.tenant(), _ -> new HashMap<>());
            strands.on()
                    .forEach(strand -> ofTenant.computeIfAbsent(strand, _ -> new ArrayList<>())
                            .add(line));
        });
    }

    /** The tenants that have records about this. */
    Set<String> tenantsWith(Set<Strand> strands) {
        var tenants = new TreeSet<String>();
        byTenant.forEach((tenant, lines) -> {
            if (strands.stream().anyMatch(lines::containsKey)) {
                tenants.add(tenant);
            }
        });
        return tenants;
    }

    /** The places of all records of the tenant's story that begins with these. */
    Set<Place> story(String tenant, Set<Strand> begin) {
        var places = new HashSet<Place>();
        follow(tenant, begin).forEach(line -> places.add(line.place()));
        return places;
    }

    /** Whether the beginning of such a story stands clearly after this time: then nothing of it is earlier. */
    boolean hasBeginningAfter(Instant time, Set<Strand> begin) {
        return tenantsWith(begin).stream()
                .anyMatch(tenant -> follow(tenant, begin).stream()
                        .anyMatch(line -> line.begins() && line.at().isAfter(time)));
    }

    private Set<Line> follow(String tenant, Set<Strand> begin) {
        var known = byTenant.getOrDefault(tenant, Map.of());
        var lines = new HashSet<Line>();
        var seen = new HashSet<>(begin);
        var open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            for (var line : known.getOrDefault(open.pop(), List.of())) {
                lines.add(line);
                line.leadsTo().stream().filter(seen::add).forEach(open::add);
            }
        }
        return lines;
    }
}
