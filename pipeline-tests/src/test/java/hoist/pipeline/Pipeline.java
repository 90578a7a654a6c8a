package hoist.pipeline;

import hoist.quickstart.Readiness;
import hoist.quickstart.Services;
import hoist.quickstart.msp.MspSettings;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole pipeline for stories: a real broker and a real registry, the services in this JVM. Started once;
 * each story has an MSP of its own in it, as each customer of a real deployment has.
 */
final class Pipeline implements AutoCloseable {
    /** Small enough that a story does not wait long for what takes minutes in life. */
    static final Map<String, Object> QUICK = Map.of(
            "hoist.topics.partitions", 4,
            "hoist.lane.call-timeout", "2s",
            "hoist.lane.margin", "500ms",
            "hoist.lane.freshness", "1500ms",
            "hoist.lane.probe-every", "1s");

    /** The workers' own default, which operators' commands take too. */
    private static final String GROUP = "hoist";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Servers servers;
    private final Path directory;
    private final int ingestPort;
    private final Services ingest;
    private final Services workers;
    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private final Records records;
    private final Operator operator;
    private final Ahead<SimulatedMsp> ahead = new Ahead<>(() -> msp(settings -> settings));

    private Pipeline(Path directory, Servers servers) {
        this.directory = directory;
        this.servers = servers;
        this.ingestPort = freePort();
        this.ingest = services("state");
        this.workers = services("state");
        this.records = new Records(servers.bootstrapServers(), servers.registry());
        this.operator = new Operator(servers.bootstrapServers(), servers.registry());
    }

    /** The one that all stories of this JVM share. */
    static Pipeline shared() {
        return Shared.PIPELINE;
    }

    /** The one without workers that stories share which start their worker as a process, one at a time. */
    static Pipeline sharedWithoutWorkers() {
        return SharedWithoutWorkers.PIPELINE;
    }

    /** One of its own, for a story that stops parts of it. */
    static Pipeline start() {
        var directory = directoryOfItsOwn();
        return on(directory, Servers.start(directory));
    }

    /** One of its own on these servers, which end with it. */
    static Pipeline on(Servers servers) {
        return on(directoryOfItsOwn(), servers);
    }

    private static Pipeline on(Path directory, Servers servers) {
        var pipeline = new Pipeline(directory, servers);
        pipeline.contexts.add(pipeline.ingest.ingest(pipeline.ingestPort, freePort(), QUICK));
        ready(pipeline.contexts);
        return pipeline;
    }

    private static Path directoryOfItsOwn() {
        try {
            var directory = Files.createTempDirectory("hoist-pipeline");
            Files.createDirectories(directory.resolve("tenants"));
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException("the pipeline did not start", e);
        }
    }

    /** All workers in this JVM. */
    Pipeline withWorkers() {
        contexts.addAll(workers(workers, GROUP));
        ready(contexts);
        return this;
    }

    /** As many more workers that know nothing yet and read every topic from its beginning. */
    Services workersThatReadEverythingAgain() {
        var again = services("state-again");
        var started = workers(again, "again");
        ready(started);
        return again;
    }

    /** Stops the workers of this JVM; everything else goes on. */
    void stopWorkers() {
        workers.close();
        contexts.subList(1, contexts.size()).clear();
    }

    /** How many entries of all workers wait for a person for this reason, as the metric {@code hoist_stuck} counts them. */
    double stuck(String reason) {
        return contexts.stream()
                .flatMap(context ->
                        context
                                .getBean(MeterRegistry.class)
                                .find("hoist.stuck")
                                .tag("reason", reason)
                                .gauges()
                                .stream())
                .mapToDouble(Gauge::value)
                .sum();
    }

    /** Where each service tells its health and metrics. */
    List<URI> management() {
        return contexts.stream()
                .map(ConfigurableApplicationContext::getEnvironment)
                .map(settings ->
                        settings.getProperty("management.server.port", settings.getProperty("server.port", "")))
                .map(port -> URI.create("http://127.0.0.1:" + port + "/actuator/"))
                .toList();
    }

    /** All that the services of this JVM logged, up to now. */
    static String log() {
        try {
            return Files.readString(Path.of(System.getProperty("hoist.services.log", "target/services.log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the topics. */
    Records records() {
        return records;
    }

    /** An MSP of this story's own, known to every service. */
    SimulatedMsp msp() {
        return ahead.next();
    }

    /** The same, with other settings. */
    SimulatedMsp msp(UnaryOperator<MspSettings> change) {
        var tenant = "msp-" + NUMBER.incrementAndGet();
        var msp = SimulatedMsp.start(change.apply(MspSettings.of(tenant, tenants(), ingestUrl())));
        Awaitility.await("all services know " + tenant)
                .atMost(Duration.ofSeconds(30))
                .until(() -> contexts.stream().allMatch(context -> knows(context, tenant)));
        return msp;
    }

    Operator operator() {
        return operator;
    }

    URI ingestUrl() {
        return URI.create("http://127.0.0.1:" + ingestPort);
    }

    Path tenants() {
        return directory.resolve("tenants");
    }

    Servers servers() {
        return servers;
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        operator.close();
        workers.close();
        ingest.close();
        servers.close();
    }

    private Services services(String state) {
        return Services.at(servers.bootstrapServers(), servers.registry(), tenants(), directory.resolve(state));
    }

    /** Stories count every call at the vendors: the look at each tenant at start is left out. */
    private static List<ConfigurableApplicationContext> workers(Services services, String group) {
        var tickets = new TreeMap<>(QUICK);
        tickets.put("hoist.stream.group", group);
        var approvals = new TreeMap<>(tickets);
        tickets.put("hoist-ticket.settle", "1s");
        tickets.put("hoist-ticket.reopen-after", "1s");
        tickets.put("hoist-ticket.check-tenants-at-start", false);
        var accounts = new TreeMap<>(approvals);
        approvals.put("hoist-approval.check-tenants-at-start", false);
        approvals.put("hoist-approval.binding-wait", "5s");
        accounts.put("hoist-jit.tickets.closed-by-hand-after", "2s");
        return List.of(
                services.ticketWorker(freePort(), tickets),
                services.approvalWorker(freePort(), approvals),
                services.jitWorker(freePort(), accounts));
    }

    private static void ready(List<ConfigurableApplicationContext> contexts) {
        try {
            Readiness.await(contexts, text -> {});
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean knows(ConfigurableApplicationContext context, String tenant) {
        return context.getBean(Tenants.class).find(new TenantId(tenant)).isPresent();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    private Pipeline closedAtTheEnd() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        return this;
    }

    private static final class Shared {
        static final Pipeline PIPELINE = start().withWorkers().closedAtTheEnd();
    }

    private static final class SharedWithoutWorkers {
        static final Pipeline PIPELINE = start().closedAtTheEnd();
    }
}
