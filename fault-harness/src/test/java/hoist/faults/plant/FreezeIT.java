package hoist.faults.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FreezeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A parent that freezes a child which would end with it, and waits for ever. */
    static final class Parent {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            var child = new ProcessBuilder("cat").start();
            Freeze.of(child.pid());
            System.out.println(child.pid());
            Thread.currentThread().join();
        }
    }

    @Test
    void aFrozenProcessDoesNothingUntilItIsThawed() throws IOException {
        // Given
        var echo = new ProcessBuilder("cat").start();
        try (var in = echo.inputReader();
                var out = echo.outputWriter()) {
            // When
            var freeze = Freeze.of(echo.pid());
            out.write("said meanwhile\n");
            out.flush();
            // Then
            assertThat(state(echo.pid())).startsWith("T");
            assertThat(in.ready()).isFalse();
            // When
            freeze.close();
            // Then
            await().atMost(PATIENCE).until(in::ready);
            assertThat(in.readLine()).isEqualTo("said meanwhile");
        } finally {
            echo.destroyForcibly();
        }
    }

    @Test
    void aKilledParentLeavesNoFrozenChildBehind() throws IOException {
        // Given
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle child;
        try (var lines = parent.inputReader(StandardCharsets.UTF_8)) {
            child = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        }
        assertThat(state(child.pid())).startsWith("T");
        // When
        parent.destroyForcibly();
        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    /** As ps says: T is stopped. */
    private static String state(long pid) throws IOException {
        var ps = new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(pid)).start();
        try (var lines = ps.inputReader()) {
            return lines.readLine().strip();
        }
    }
}
