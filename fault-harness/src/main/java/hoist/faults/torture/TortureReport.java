package hoist.faults.torture;

import hoist.faults.checking.Totals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a run, as a page for people.
 *
 * @param command that repeats it
 * @param took from the first mishap to the last check
 * @param replayed how many records were read again at the end by workers that knew nothing
 * @param broken what did not hold, a sentence each
 */
record TortureReport(
        String command, Duration took, int rounds, Damage damage, Totals totals, long replayed, List<String> broken) {

    /** In Markdown. */
    String text() {
        return """
                Command: `%s` (%d rounds in %s)

                %s
                %s
                ### What was broken how often

                %s""".formatted(command, rounds, clock(took), table(), verdict(), mishaps());
    }

    private String table() {
        return """
                | | |
                | --- | ---: |
                | mishaps that struck | %d, of %d kinds |
                | mishaps that came to nothing, for want of a call or because of another one | %d |
                | processes killed (-9) | %d: %s |
                | services stopped in order | %d, the slowest in %.1f s |
                | requests | %d |
                | tickets | %d |
                | decisions sent to idemeum | %d |
                | accounts disabled | %d |
                | **lost** | **%d** |
                | **doubled** | **%d** |
                | stuck without a cause | %d |
                | records read again at the end by workers that knew nothing; what they did goes into *doubled* | %d |
                | slowest word of a worker that it is not ready without the registry | %s |
                | slowest recovery, from the last repair to the last thing that was missing | %.1f s |
                """.formatted(
                damage.mishaps().values().stream().mapToInt(Integer::intValue).sum(),
                damage.mishaps().size(),
                damage.cameToNothing(),
                damage.totalOfKills(),
                kills(),
                damage.stops(),
                seconds(damage.slowestStop()),
                totals.requests(),
                totals.tickets(),
                totals.decisions(),
                totals.disables(),
                totals.lost(),
                totals.doubled(),
                totals.stuck(),
                replayed,
                slowestNotice(),
                seconds(totals.slowestRecovery()));
    }

    private String slowestNotice() {
        return damage.notices().stream()
                .flatMap(notice -> notice.seenAfter().stream())
                .max(Duration::compareTo)
                .map(slowest -> "%.1f s".formatted(seconds(slowest)))
                .orElse("not tried");
    }

    private String verdict() {
        return broken.isEmpty()
                ? "Everything held.\n"
                : "What did not hold:\n\n"
                        + broken.stream().map(one -> "- " + one + "\n").collect(Collectors.joining());
    }

    private String kills() {
        return damage.kills().entrySet().stream()
                .map(kill -> kill.getValue() + " " + kill.getKey().word())
                .collect(Collectors.joining(", "));
    }

    private String mishaps() {
        return damage.mishaps().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mishap -> "- %s: %d%n".formatted(mishap.getKey(), mishap.getValue()))
                .collect(Collectors.joining());
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private static String clock(Duration time) {
        return "%d min %d s".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
