package hoist.pipeline.containers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Docker's Compose, as installed on this machine.
 *
 * @param command how it is called
 * @param variables what its environment has beside this process's own
 */
record ComposeTool(List<String> command, Map<String, String> variables) {
    /** Longer than all images take to be built on a slow machine. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Version 2 of Docker's own command, else the older one that stands alone. */
    static Optional<ComposeTool> installed() {
        return Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
                .map(command -> new ComposeTool(command, Map.of()))
                .filter(tool -> tool.run("version").succeeded())
                .findFirst();
    }

    /** Whether there is an engine that would do what Compose asks for. */
    static boolean engineAnswers() {
        return new ComposeTool(List.of("docker", "info"), Map.of()).run().succeeded();
    }

    /** The same with these in its environment. */
    ComposeTool with(Map<String, String> more) {
        return new ComposeTool(command, more);
    }

    /** Runs it at the top of the repository and waits for its end. */
    Ran run(String... arguments) {
        var line = new ArrayList<>(command);
        line.addAll(List.of(arguments));
        try {
            var output = Files.createTempFile("compose", ".log");
            try {
                return run(line, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Ran run(List<String> line, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(line)
                .directory(ComposeFile.REPOSITORY.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) { // it is not installed
            return new Ran(127, String.valueOf(e.getMessage()));
        }
        if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Ran(124, String.join(" ", line) + " had not ended after " + LONGEST + "\n" + text(output));
        }
        return new Ran(process.exitValue(), text(output));
    }

    private static String text(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    /** How a run ended. */
    record Ran(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }
}
