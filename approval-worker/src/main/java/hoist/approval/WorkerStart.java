package hoist.approval;

import hoist.reconciler.start.Reconciler;
import hoist.tenants.TenantDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Starts the reconciler once the service stands, and ends the process with code 1 when that is no use. */
final class WorkerStart {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStart.class);

    private final Reconciler<DecisionLedger, DecisionAction> reconciler;
    private final TenantDirectory tenants;

    WorkerStart(Reconciler<DecisionLedger, DecisionAction> reconciler, TenantDirectory tenants) {
        this.reconciler = reconciler;
        this.tenants = tenants;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        tenants.onChange(change -> reconciler.reconsider(change.id().value()));
        reconciler.start(hopeless -> {
            LOG.error("approval-worker cannot start: {}", hopeless.getMessage());
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> 1));
        });
    }
}
