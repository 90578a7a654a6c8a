package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.quickstart.Up;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, as a process of its own. */
class FirstRunStory {
    private static final int OFFSET = 20_000;
    private static final int INGEST = 8080;

    @TempDir
    private Path data;

    /** CI plays it by the command itself. */
    @Test
    @Tag("long")
    void theStoryPlaysToItsEndAndSaysHowFastItWas() throws Exception {
        // When
        var run = up("--story");

        // Then
        assertThat(run.output())
                .contains("ticket.created", "elevation.approved", "ticket.closed", "p50", "p99")
                .contains("Approved by Tess Tech")
                .contains("jit.granted", "stays on although", "jit.disabled", "is disabled");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aPortInUseIsNamedInASentence() throws Exception {
        try (var _ = new ServerSocket(INGEST + OFFSET, 1, InetAddress.getLoopbackAddress())) {
            // When
            var run = up("--story");

            // Then
            assertThat(run.output())
                    .contains("Port " + (INGEST + OFFSET), "ingest-service")
                    .doesNotContain("\tat ");
            assertThat(run.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aMisspeltOptionIsAnsweredWithWhatThereIs() throws Exception {
        // When
        var run = up("--stroy");

        // Then
        assertThat(run.output()).contains("unknown option --stroy", "--story");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private record Run(int exitCode, String output) {}

    private Run up(String option) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Up.class.getName(),
                option));
        if (option.equals("--story")) {
            command.addAll(List.of("--data", data.toString(), "--port-offset", Integer.toString(OFFSET)));
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }
}
