package hoist.pipeline;

import hoist.jit.JitWorkerApplication;
import hoist.ticket.TicketWorkerApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A worker as a process of its own, which can be killed. */
final class WorkerProcess {
    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** The ticket-worker against this pipeline, with these settings beside the quick ones; it need not be ready yet when this returns. */
    static WorkerProcess ticketWorker(Pipeline pipeline, Map<String, Object> own) {
        var settings = new TreeMap<>(own);
        settings.put("hoist-ticket.settle", "1s");
        settings.put("hoist-ticket.check-tenants-at-start", false);
        return start(pipeline, TicketWorkerApplication.class, settings);
    }

    /** The jit-worker, likewise. */
    static WorkerProcess jitWorker(Pipeline pipeline, Map<String, Object> own) {
        return start(pipeline, JitWorkerApplication.class, own);
    }

    private static WorkerProcess start(Pipeline pipeline, Class<?> application, Map<String, Object> own) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dhoist.services.log=" + pipeline.directory().resolve("worker-services.log"),
                "-cp",
                System.getProperty("java.class.path"),
                application.getName()));
        var settings = new TreeMap<>(Pipeline.QUICK);
        settings.put("spring.kafka.bootstrap-servers", pipeline.servers().bootstrapServers());
        settings.put("hoist.registry.url", pipeline.servers().registry());
        settings.put("hoist.tenants.directory", pipeline.tenants());
        settings.put("hoist.stream.state-directory", pipeline.directory().resolve("killed"));
        settings.put("hoist.stream.session-timeout", "6s");
        settings.put("server.port", Pipeline.freePort());
        settings.putAll(own);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        var log = pipeline.directory()
                .resolve(application.getSimpleName() + ".log")
                .toFile();
        try {
            return new WorkerProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException("the worker did not start", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As kill -9 does; returns when nothing of it runs any more. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
