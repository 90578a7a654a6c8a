package hoist.quickstart;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A real schema registry (Apicurio) as a process of its own, on the loopback address. Its schemas stay in the directory
 * between runs, in an H2 file. It asks nobody who they are.
 */
public final class LocalRegistry extends LocalServer {
    private static final String NAME = "Schema registry";
    private static final String READY = "Listening on:";

    private final Path directory;
    private final int port;
    private final int managementPort;
    private final ServerFiles files;

    private LocalRegistry(Path directory, int port, int managementPort, ServerFiles files) {
        super(NAME);
        this.directory = directory.toAbsolutePath();
        this.port = port;
        this.managementPort = managementPort;
        this.files = files;
    }

    /**
     * A registry that is not started yet.
     *
     * @param directory for data and {@code registry.log}; created if it is not there
     * @param managementPort a second port, for its health
     */
    public static LocalRegistry in(Path directory, int port, int managementPort) {
        return new LocalRegistry(directory, port, managementPort, ServerFiles.find());
    }

    /** On two ports that are free now, and kept from start to start. */
    public static LocalRegistry onFreePorts(Path directory) {
        return in(directory, Ports.free(), Ports.free());
    }

    /** The server itself; its APIs are below {@code /apis}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    String address() {
        return url().toString();
    }

    @Override
    public ChildProcess launch(Consumer<String> progress) {
        Path jar = files.registry().resolve("quarkus-run.jar");
        Ports.requireFree(port, "the " + NAME);
        Ports.requireFree(managementPort, "the " + NAME + "'s health");
        return ChildProcess.begin(NAME, jvm(jar), directory.resolve("registry.log"), READY);
    }

    /** H2 otherwise writes half a second after it answered, and a kill loses the schema. */
    private List<String> jvm(Path jar) {
        return List.of(
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + managementPort,
                "-Dquarkus.log.console.color=false",
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=jdbc:h2:file:" + directory.resolve("schemas")
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                "-cp",
                jar + ":" + ServerFiles.ownClasses(),
                Tether.class.getName(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
