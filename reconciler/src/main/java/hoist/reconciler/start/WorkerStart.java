package hoist.reconciler.start;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Starts the reconcilers once the service stands, and ends the process with code 1 when that is no use. */
final class WorkerStart {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStart.class);

    private final List<Reconciler<?, ?>> reconcilers;

    WorkerStart(List<Reconciler<?, ?>> reconcilers) {
        this.reconcilers = List.copyOf(reconcilers);
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        reconcilers.forEach(reconciler -> reconciler.start(hopeless -> {
            LOG.error("{} cannot start: {}", reconciler.worker(), hopeless.getMessage());
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> 1));
        }));
    }
}
