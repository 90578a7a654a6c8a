package hoist.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A real Kafka broker (KRaft, alone or one of a cluster) as a process of its own, on the loopback address. Its data stay
 * in the directory between runs. It does not create topics: whoever uses them does.
 */
public final class LocalBroker extends LocalServer {
    private static final String NAME = "Kafka broker";
    private static final String READY = "Kafka Server started";
    /** Any 16 bytes in base64url; the same in every run, as the data are. */
    private static final String CLUSTER_ID = "SG9pc3QgcXVpY2tzdGFydA";

    private final Path directory;
    private final Cluster cluster;
    private final int number;
    private final ServerFiles files;

    private LocalBroker(Path directory, Cluster cluster, int number, ServerFiles files) {
        super(NAME);
        this.directory = directory.toAbsolutePath();
        this.cluster = cluster;
        this.number = number;
        this.files = files;
    }

    /**
     * A broker that is not started yet.
     *
     * @param directory for data, settings and {@code broker.log}; created if it is not there
     * @param controllerPort a second port, for the broker's own use
     */
    public static LocalBroker in(Path directory, int port, int controllerPort) {
        return of(directory, Cluster.single(port, controllerPort), 1);
    }

    /**
     * One broker of a cluster, not started yet. It is ready when more than half of the cluster's brokers run.
     *
     * @param directory for this broker's data, settings and {@code broker.log}; created if it is not there
     * @param number which of the cluster's brokers it is, from 1
     */
    public static LocalBroker of(Path directory, Cluster cluster, int number) {
        return new LocalBroker(directory, cluster, number, ServerFiles.find());
    }

    /** On two ports that are free now, and kept from start to start. */
    public static LocalBroker onFreePorts(Path directory) {
        return in(directory, Ports.free(), Ports.free());
    }

    /** What clients set as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + node().port();
    }

    @Override
    String address() {
        return bootstrapServers();
    }

    @Override
    public ChildProcess launch(Consumer<String> progress) {
        Path libraries = files.brokerLibraries();
        requireFreePorts();
        Path settings = writeSettings();
        if (!Files.exists(data().resolve("meta.properties"))) {
            progress.accept(NAME + ": formatting its data directory, once");
            format(libraries, settings);
        }
        return ChildProcess.begin(
                NAME, jvm(libraries, "kafka.Kafka", settings.toString()), directory.resolve("broker.log"), READY);
    }

    private Cluster.Node node() {
        return cluster.node(number);
    }

    private void requireFreePorts() {
        Ports.requireFree(node().port(), "the " + NAME);
        Ports.requireFree(node().controllerPort(), "the " + NAME + "'s controller");
        node().front().ifPresent(front -> Ports.requireFree(front.port(), "the " + NAME + "'s second listener"));
    }

    private void format(Path libraries, Path settings) {
        String tool = "kafka.tools.StorageTool";
        List<String> jvm =
                jvm(libraries, tool, "format", "--ignore-formatted", "-t", CLUSTER_ID, "-c", settings.toString());
        ChildProcess.start("Formatting the " + NAME + "'s data", jvm, directory.resolve("broker.log"), "Formatting ")
                .join();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path writeSettings() {
        try {
            Files.createDirectories(data());
            String text = new BrokerSettings(data(), cluster, number).text();
            return Files.writeString(directory.resolve("server.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory + ", the " + NAME + "'s directory", e);
        }
    }

    private static List<String> jvm(Path libraries, String main, String... arguments) {
        List<String> jvm = new ArrayList<>(List.of(
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Dlogback.configurationFile=hoist/quickstart/broker-logback.xml",
                "-cp",
                libraries + "/*:" + ServerFiles.ownClasses(),
                Tether.class.getName(),
                main));
        jvm.addAll(List.of(arguments));
        return jvm;
    }
}
