package hoist.pipeline.containers;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.pipeline.containers.ComposeTool.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * docker-compose.yml with its demo, brought up from nothing and forgotten at the end. Its project's name and its ports are
 * its own: it leaves alone what a person has up on this machine.
 */
final class ComposedDemo implements AutoCloseable {
    private static final String PROJECT = "hoist-story";

    /** The variables of docker-compose.yml, with ports beside those of the other tests and of any usual offset. */
    private static final Map<String, Integer> PORTS = Map.of(
            "HOIST_PORT", 24_080,
            "HOIST_PORT_2", 24_088,
            "HOIST_DEMO_HALO_PORT", 24_101,
            "HOIST_DEMO_IDEMEUM_PORT", 24_102);

    private static final Path LOG = Path.of("target", "compose-story.log");

    private final ComposeTool tool;

    private ComposedDemo(ComposeTool tool) {
        this.tool = tool;
    }

    /** Why there can be none on this machine; empty when there can. */
    static Optional<String> whyNot() {
        if (ComposeTool.installed().isEmpty() || !ComposeTool.engineAnswers()) {
            return Optional.of("There is no Docker engine with Compose on this machine");
        }
        var missing = ComposeFile.read().jars().stream()
                .filter(module -> !isPackaged(module))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("The images are made of jars, and these modules were not packaged: " + missing);
    }

    /** Builds the images, and returns when Compose has started all containers. */
    static ComposedDemo up() {
        var demo = new ComposedDemo(ComposeTool.installed()
                .orElseThrow()
                .with(PORTS.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, port -> port.getValue().toString()))));
        demo.run("down", "-v", "--remove-orphans"); // what a run that was killed has left
        PORTS.values().forEach(ComposedDemo::assertFree);
        demo.compose("up", "-d", "--build");
        demo.compose("--profile", "operator", "build", "hoist");
        return demo;
    }

    URI halo() {
        return at("HOIST_DEMO_HALO_PORT");
    }

    URI idemeum() {
        return at("HOIST_DEMO_IDEMEUM_PORT");
    }

    /** Both instances of ingest-service. */
    List<URI> ingest() {
        return List.of(at("HOIST_PORT"), at("HOIST_PORT_2"));
    }

    /** Runs Compose, which must succeed; returns what it printed. */
    String compose(String... what) {
        var ran = run(what);
        assertThat(ran.succeeded()).as(ran.output()).isTrue();
        return ran.output();
    }

    /** Whether the container says of itself that it does its job. */
    boolean isHealthy(String service) {
        return run("exec", "-T", service, "/opt/hoist/healthy").succeeded();
    }

    /** What an operator's command printed, and how it ended. */
    Ran hoist(String... command) {
        var line = new ArrayList<>(List.of("run", "--rm", "-T", "demo-hoist"));
        line.addAll(List.of(command));
        return run(line.toArray(String[]::new));
    }

    /** Keeps what the containers said, then removes them and their volumes. */
    @Override
    public void close() {
        try {
            Files.writeString(LOG, run("logs", "--no-color", "--timestamps").output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compose("down", "-v", "--remove-orphans");
        }
    }

    private Ran run(String... what) {
        var line = new ArrayList<>(List.of("-p", PROJECT, "--profile", "demo"));
        line.addAll(List.of(what));
        return tool.run(line.toArray(String[]::new));
    }

    private static boolean isPackaged(String module) {
        try (var files = Files.list(ComposeFile.REPOSITORY.resolve(module).resolve("target"))) {
            return files.anyMatch(file -> file.getFileName().toString().endsWith("-exec.jar"));
        } catch (IOException e) {
            return false;
        }
    }

    private static void assertFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // Closed again at once.
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + " of this machine is taken", e);
        }
    }

    private static URI at(String variable) {
        return URI.create("http://127.0.0.1:" + PORTS.get(variable));
    }
}
