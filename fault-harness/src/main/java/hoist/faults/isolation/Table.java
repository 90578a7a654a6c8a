package hoist.faults.isolation;

import hoist.faults.isolation.Phase.With;
import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A result as text. */
final class Table {
    private Table() {}

    static String of(Result result) {
        var settings = result.settings();
        var lines = new StringJoiner(System.lineSeparator(), "", System.lineSeparator());
        lines.add(String.format(
                Locale.ROOT,
                "Isolation: %d tenants, the HaloPSA of %d in trouble (%s); %.1f requests/s of all, seed %d",
                settings.tenants(),
                settings.troubled(),
                result.troubles(),
                settings.requestsPerSecond(),
                settings.seed()));
        lines.add(String.format(
                Locale.ROOT,
                "%-22s %8s %9s %9s %9s   webhook to ticket, of the tenants without trouble",
                "",
                "tickets",
                "p50 ms",
                "p99 ms",
                "max ms"));
        result.phases().forEach(phase -> lines.add("  " + line(phase)));
        lines.add("  " + row("all without trouble", result.waits(With.NO_TROUBLE)));
        lines.add("  " + row("all with trouble", result.waits(With.TROUBLE)));
        lines.add(String.format(
                Locale.ROOT,
                "  ratio of p99 %.2f (promised: at most 2); by round %s",
                result.ratio(),
                result.ratios().stream()
                        .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio))
                        .collect(Collectors.joining(", "))));
        lines.add(String.format(
                Locale.ROOT,
                "  after the trouble the requests held up had their tickets within %d s; of %d requests %d lost, %d doubled",
                result.drains().stream().mapToLong(Duration::toSeconds).max().orElse(0) + 1,
                result.requests().raised(),
                result.requests().lost(),
                result.requests().doubled()));
        return lines.toString();
    }

    static String line(Phase phase) {
        return row(phase.with() == With.TROUBLE ? "with trouble" : "without trouble", phase.waits())
                + String.format(
                        Locale.ROOT,
                        "   no ticket: %d, held up of the others: %d, raised late by %.1f ms at most, load %.1f",
                        phase.without(),
                        phase.heldUp(),
                        millis(phase.lag()),
                        phase.load());
    }

    private static String row(String name, Waits waits) {
        return String.format(
                Locale.ROOT,
                "%-22s %8d %9.1f %9.1f %9.1f",
                name,
                waits.sorted().size(),
                millis(waits.percentile(50)),
                millis(waits.percentile(99)),
                millis(waits.longest()));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
