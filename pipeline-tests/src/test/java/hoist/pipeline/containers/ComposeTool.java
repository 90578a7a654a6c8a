package hoist.pipeline.containers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Docker's Compose, as installed on this machine.
 *
 * @param command how it is called
 */
record ComposeTool(List<String> command) {

    /** Version 2 of Docker's own command, else the older one that stands alone. */
    static Optional<ComposeTool> installed() {
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .map(ComposeTool::new)
                .filter(tool -> tool.run("version").succeeded())
                .findFirst();
    }

    /** Runs it at the top of the repository and waits for its end. */
    Ran run(String... arguments) {
        var line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(line)
                    .directory(ComposeFile.REPOSITORY.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor(), output);
        } catch (IOException e) { // it is not installed
            return new Ran(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** How a run ended. */
    record Ran(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
