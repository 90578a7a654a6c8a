package hoist.cli.workers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far each worker has read. */
public record Readings(List<Reading> all) {
    public Readings {
        all = List.copyOf(all);
    }

    /** What an operator should know of them at this time, a sentence or two for each that is in trouble. */
    public List<String> troubles(Instant now) {
        return all.stream().flatMap(each -> each.trouble(now).stream()).toList();
    }

    /** Whether this worker runs; of one that was not looked at, nothing else is known. */
    public boolean runs(String worker) {
        return of(worker).map(Reading::runs).orElse(true);
    }

    /** How far the worker of this name is. */
    public Optional<Reading> of(String worker) {
        return all.stream().filter(each -> each.name().equals(worker)).findFirst();
    }
}
