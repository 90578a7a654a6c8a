package hoist.faults.isolation;

import java.time.Duration;
import java.util.List;

/** How long each of many requests waited for its ticket. */
public record Waits(List<Duration> sorted) {
    public Waits {
        sorted = sorted.stream().sorted().toList();
    }

    /** Nearest rank, for example of 99 percent; zero when nothing was measured. */
    public Duration percentile(int percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    /** Zero when nothing was measured. */
    public Duration longest() {
        return percentile(100);
    }
}
