package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TetherIT {
    @TempDir
    Path directory;

    /** A parent that starts a broker and then waits for ever. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            LocalBroker broker = LocalBroker.onFreePorts(Path.of(arguments[0]));
            broker.start(line -> {});
            System.out.println(broker.pid().orElseThrow());
            Thread.currentThread().join();
        }
    }

    @Test
    void aKilledParentLeavesNoServerBehind() throws IOException {
        // Given
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle server = serverOf(parent);

        // When
        parent.destroyForcibly();

        // Then
        await().untilAsserted(() -> assertThat(server.isAlive()).isFalse());
    }

    private static ProcessHandle serverOf(Process parent) throws IOException {
        try (BufferedReader lines = parent.inputReader(StandardCharsets.UTF_8)) {
            return ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        }
    }
}
