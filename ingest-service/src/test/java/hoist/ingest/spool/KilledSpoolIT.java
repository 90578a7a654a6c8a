package hoist.ingest.spool;

import static hoist.ingest.spool.TestSpool.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said to be kept is there after kill -9 in the middle of the next one. */
final class KilledSpoolIT {
    private static final int ENOUGH = 50;

    @TempDir
    Path directory;

    @Test
    void whatWasKeptIsThereInOrder() throws IOException, InterruptedException, DiskTrouble {
        // Given a process that keeps events without end and says which it kept
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepWithoutEnd.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> kept = new ArrayList<>();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                kept.add(line);
                if (kept.size() == ENOUGH) {
                    process.toHandle().destroyForcibly(); // When: SIGKILL; what it said before is still read
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        // Then
        try (Spool spool = TestSpool.in(directory)) {
            List<String> found = new ArrayList<>();
            for (var first = spool.first(TENANT); first.isPresent(); first = spool.first(TENANT)) {
                found.add(first.get().eventId());
                spool.drained(first.get());
            }
            assertThat(kept).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(found.subList(0, kept.size())).isEqualTo(kept);
            assertThat(found.size() - kept.size()).isBetween(0, 1); // kept, but killed before it could say so
        }
    }

    /** The process. */
    static final class KeepWithoutEnd {
        private KeepWithoutEnd() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            try (Spool spool = TestSpool.in(Path.of(arguments[0]))) {
                for (int i = 0; TestSpool.keep(spool, TENANT, "event-" + i) instanceof Keeping.Kept; i++) {
                    System.out.println("event-" + i);
                    System.out.flush();
                }
            }
        }
    }
}
