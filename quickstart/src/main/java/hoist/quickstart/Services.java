package hoist.quickstart;

import hoist.approval.ApprovalWorkerApplication;
import hoist.ingest.IngestApplication;
import hoist.jit.JitWorkerApplication;
import hoist.ticket.TicketWorkerApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The services in this JVM: the very applications that run alone elsewhere, each with its own context and settings. */
public final class Services implements AutoCloseable {
    private final Map<String, Object> shared;
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    private Services(Map<String, Object> shared) {
        this.shared = shared;
    }

    /**
     * None running yet.
     *
     * @param bootstrapServers Kafka's
     * @param registry the schema registry's
     * @param tenants directory of tenant files
     * @param state for lock files
     */
    public static Services at(String bootstrapServers, URI registry, Path tenants, Path state) {
        return new Services(Map.of(
                "spring.kafka.bootstrap-servers", bootstrapServers,
                "hoist.registry.url", registry.toString(),
                "hoist.tenants.directory", tenants.toAbsolutePath().toString(),
                "hoist.stream.state-directory", state.toAbsolutePath().toString(),
                "server.address", "127.0.0.1"));
    }

    /** Starts the ingest-service on these ports. */
    public ConfigurableApplicationContext ingest(int port, int health, Map<String, Object> more) {
        var own = new TreeMap<String, Object>(more);
        own.put("server.port", port);
        own.put("management.server.port", health);
        own.put("hoist.ingest.spool.directory", shared.get("hoist.stream.state-directory") + "/spool-" + port);
        return run(IngestApplication.builder(), own);
    }

    /** Starts the ticket-worker; its health is on this port. */
    public ConfigurableApplicationContext ticketWorker(int port, Map<String, Object> more) {
        return run(TicketWorkerApplication.builder(), withPort(port, more));
    }

    /** Starts the approval-worker; its health is on this port. */
    public ConfigurableApplicationContext approvalWorker(int port, Map<String, Object> more) {
        return run(ApprovalWorkerApplication.builder(), withPort(port, more));
    }

    /** Starts the jit-worker; its health is on this port. */
    public ConfigurableApplicationContext jitWorker(int port, Map<String, Object> more) {
        return run(JitWorkerApplication.builder(), withPort(port, more));
    }

    /** Stops all of them, the last started first. */
    @Override
    public void close() {
        running.reversed().forEach(ConfigurableApplicationContext::close);
        running.clear();
    }

    private ConfigurableApplicationContext run(SpringApplicationBuilder application, Map<String, Object> own) {
        var all = new TreeMap<>(shared);
        all.putAll(own);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        var context = application.registerShutdownHook(false).run(arguments);
        running.add(context);
        return context;
    }

    private static Map<String, Object> withPort(int port, Map<String, Object> more) {
        var own = new TreeMap<String, Object>(more);
        own.put("server.port", port);
        return own;
    }
}
