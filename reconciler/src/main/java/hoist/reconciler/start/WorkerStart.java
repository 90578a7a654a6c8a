package hoist.reconciler.start;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Starts the reconcilers once the service stands, and ends the process with code 1 when that is no use. Stops them, all at
 * once, before anything else of the service stops.
 */
final class WorkerStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStart.class);

    /** Reconcilers stop within 25 seconds; whatever else hangs must not make it more than 30. */
    static final Duration STOP_WITHIN = Duration.ofSeconds(29);

    /** What a JVM ends with after SIGTERM. */
    static final int TERMINATED = 143;

    private final List<Reconciler<?, ?>> reconcilers;
    private final LastResort lastResort;
    private final Duration stopWithin;
    private volatile boolean running;

    WorkerStart(List<Reconciler<?, ?>> reconcilers, LastResort lastResort) {
        this(reconcilers, lastResort, STOP_WITHIN);
    }

    /** @param stopWithin after which the process ends, whatever still hangs */
    WorkerStart(List<Reconciler<?, ?>> reconcilers, LastResort lastResort, Duration stopWithin) {
        this.reconcilers = List.copyOf(reconcilers);
        this.lastResort = lastResort;
        this.stopWithin = stopWithin;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        lastResort.guardThreads();
        reconcilers.forEach(reconciler -> reconciler.start(hopeless -> {
            LOG.error("{} cannot start: {}", reconciler.worker(), hopeless.getMessage());
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> 1));
        }));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        endInTime();
        var stopping = reconcilers.stream()
                .map(reconciler ->
                        Thread.ofVirtual().name("stop-" + reconciler.worker()).start(reconciler::close))
                .toList();
        try {
            for (var each : stopping) {
                each.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** When the whole JVM stops: not later than promised. Beside other services in one JVM there is nothing to end. */
    private void endInTime() {
        try {
            var none = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
        } catch (IllegalStateException e) { // the JVM is shutting down
            Thread.ofPlatform().daemon().name("stop-in-time").start(this::waitAndHalt);
        }
    }

    private void waitAndHalt() {
        try {
            TimeUnit.NANOSECONDS.sleep(stopWithin.toNanos());
            Runtime.getRuntime().halt(TERMINATED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
