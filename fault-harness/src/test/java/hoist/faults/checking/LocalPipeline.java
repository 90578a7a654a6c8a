package hoist.faults.checking;

import hoist.quickstart.LocalBroker;
import hoist.quickstart.LocalRegistry;
import hoist.quickstart.Readiness;
import hoist.quickstart.Services;
import hoist.quickstart.msp.MspSettings;
import hoist.quickstart.msp.SimulatedMsp;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;

/** A broker and a registry as processes, the services in this JVM, and two MSPs: nothing of it breaks. */
final class LocalPipeline implements AutoCloseable {
    private static final Map<String, Object> QUICK = Map.of(
            "hoist.topics.partitions", 4,
            "hoist.lane.call-timeout", "5s",
            "hoist.lane.margin", "500ms");

    private final Path directory;
    private final LocalBroker broker;
    private final LocalRegistry registry;
    private final int ingestPort;
    private final Services ingest;
    private final Services workers;
    private final List<SimulatedMsp> msps = new ArrayList<>();
    private final Map<String, Integer> managements = new TreeMap<>();

    private LocalPipeline(Path directory, LocalBroker broker, LocalRegistry registry) {
        this.directory = directory;
        this.broker = broker;
        this.registry = registry;
        this.ingestPort = freePort();
        this.ingest = services("state");
        this.workers = services("state");
    }

    /** Returns when all of it is ready. */
    static LocalPipeline start(Path directory) throws IOException, InterruptedException {
        var broker = LocalBroker.onFreePorts(directory.resolve("broker"));
        var registry = LocalRegistry.onFreePorts(directory.resolve("registry"));
        registry.start(text -> {});
        broker.start(text -> {});
        Files.createDirectories(directory.resolve("tenants"));
        var pipeline = new LocalPipeline(directory, broker, registry);
        pipeline.startMsps();
        var health = pipeline.port("ingest-service");
        var contexts = new ArrayList<>(List.of(pipeline.ingest.ingest(pipeline.ingestPort, health, QUICK)));
        contexts.addAll(pipeline.workers(pipeline.workers, "first"));
        Readiness.await(contexts, text -> {});
        return pipeline;
    }

    List<SimulatedMsp> msps() {
        return List.copyOf(msps);
    }

    URI ingestUrl() {
        return URI.create("http://127.0.0.1:" + ingestPort);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** All of them in this JVM, so that they have no process and no log of their own. */
    List<Service> services() {
        return managements.entrySet().stream()
                .map(each -> new Service(
                        each.getKey(),
                        URI.create("http://127.0.0.1:" + each.getValue()),
                        directory.resolve("none"),
                        OptionalLong.empty()))
                .toList();
    }

    /** Nobody acts any more. */
    void stopWorkers() {
        workers.close();
    }

    /** Workers that know nothing and read every topic from its beginning; ready when this returns. */
    FreshWorkers.Running workersThatReadEverythingAgain() throws InterruptedException {
        var again = services("state-again");
        Readiness.await(workers(again, "again"), text -> {});
        return again::close;
    }

    @Override
    public void close() {
        workers.close();
        ingest.close();
        msps.forEach(SimulatedMsp::close);
        broker.close();
        registry.close();
    }

    private void startMsps() {
        for (var number = 1; number <= 2; number++) {
            msps.add(SimulatedMsp.start(MspSettings.of("msp-" + number, directory.resolve("tenants"), ingestUrl())));
        }
    }

    private Services services(String state) {
        return Services.at(
                broker.bootstrapServers(), registry.url(), directory.resolve("tenants"), directory.resolve(state));
    }

    private List<ConfigurableApplicationContext> workers(Services services, String group) {
        var approvals = new TreeMap<>(QUICK);
        approvals.put("hoist.stream.group", group);
        var tickets = new TreeMap<>(approvals);
        tickets.put("hoist-ticket.settle", "1s");
        var accounts = new TreeMap<>(approvals);
        accounts.put("hoist-jit.tickets.sweep-every", "3s");
        return List.of(
                services.ticketWorker(port("ticket-worker"), tickets),
                services.approvalWorker(port("approval-worker"), approvals),
                services.jitWorker(port("jit-worker"), accounts));
    }

    /** A free one, at which its management can be asked. */
    private int port(String service) {
        var port = freePort();
        managements.put(service, port);
        return port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
