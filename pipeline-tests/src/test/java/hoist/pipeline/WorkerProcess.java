package hoist.pipeline;

import hoist.ticket.TicketWorkerApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A worker as a process of its own, which can be killed. */
final class WorkerProcess {
    private final Process process;

    private WorkerProcess(Process process) {
        this.process = process;
    }

    /** The ticket-worker against this pipeline; it need not be ready yet when this returns. */
    static WorkerProcess ticketWorker(Pipeline pipeline) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TicketWorkerApplication.class.getName(),
                "--spring.kafka.bootstrap-servers=" + pipeline.broker().bootstrapServers(),
                "--hoist.registry.url=" + pipeline.registry().url(),
                "--hoist.tenants.directory=" + pipeline.tenants(),
                "--hoist.stream.state-directory=" + pipeline.directory().resolve("killed"),
                "--hoist.stream.session-timeout=6s",
                "--hoist-ticket.settle=1s",
                "--hoist-ticket.check-tenants-at-start=false",
                "--server.port=" + Pipeline.freePort()));
        Pipeline.QUICK.forEach((key, value) -> command.add("--" + key + "=" + value));
        var log = pipeline.directory().resolve("ticket-worker.log").toFile();
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
