package hoist.quickstart.story;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Durations of the same thing, done many times one after the other. */
record Percentiles(List<Duration> sorted) {
    Percentiles {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        sorted = sorted.stream().sorted().toList();
    }

    /** Nearest rank. */
    Duration at(int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, largest %.1f ms of %d",
                millis(at(50)),
                millis(at(99)),
                millis(sorted.getLast()),
                sorted.size());
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
