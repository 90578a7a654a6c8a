package hoist.simulators.halo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A HaloPSA in a process of its own that is killed while it is busy. */
class KilledHaloIT {

    private static final int FIRST = 2001;

    @TempDir
    Path directory;

    /** The process. */
    static final class Child {
        public static void main(String[] arguments) throws InterruptedException {
            HaloSimulator halo =
                    HaloSimulator.start(HaloSimulatorSettings.defaults().keptIn(Path.of(arguments[0])));
            System.out.println(halo.address());
            Thread.currentThread().join();
        }
    }

    @Test
    void whatWasWrittenBeforeTheKillIsThereAndWhole() throws Exception {
        // Given
        Path file = directory.resolve("halo.json");
        Process child = child(file);
        try (BufferedReader lines = child.inputReader(UTF_8);
                HaloCaller caller = HaloCaller.signedIn(URI.create(lines.readLine()))) {
            int known = open(caller, 20);
            await().until(() -> Files.exists(file) && Files.readString(file).contains("\"ticket " + known + "\""));

            // When
            open(caller, 20);
            child.destroyForcibly().waitFor();

            // Then
            try (HaloSimulator halo =
                    HaloSimulator.start(HaloSimulatorSettings.defaults().keptIn(file))) {
                assertThat(halo.tickets()).extracting(HaloTicket::id).contains(FIRST, known);
                assertThat(halo.ticket(known).summary()).isEqualTo("ticket " + known);
            }
        } finally {
            child.destroyForcibly();
        }
    }

    private static int open(HaloCaller caller, int count) {
        int first = caller.open("\"summary\":\"before\"");
        int last = first;
        for (int i = 1; i <= count; i++) {
            last = caller.open("\"summary\":\"ticket %d\"".formatted(first + i));
        }
        return last;
    }

    private static Process child(Path file) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Child.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
