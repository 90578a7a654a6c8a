package hoist.ticket;

import hoist.reconciler.start.Reconciler;
import hoist.tenants.TenantChange;
import hoist.tenants.TenantDirectory;
import hoist.ticket.halo.Halos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Starts the reconciler once the service stands, and ends the process with code 1 when that is no use. */
final class WorkerStart {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerStart.class);

    private final Reconciler<TicketState, TicketAction> reconciler;
    private final TenantDirectory tenants;
    private final Halos halos;

    WorkerStart(Reconciler<TicketState, TicketAction> reconciler, TenantDirectory tenants, Halos halos) {
        this.reconciler = reconciler;
        this.tenants = tenants;
        this.halos = halos;
    }

    @EventListener
    void start(ApplicationReadyEvent ready) {
        tenants.onChange(this::changed);
        reconciler.start(hopeless -> {
            LOG.error("ticket-worker cannot start: {}", hopeless.getMessage());
            System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> 1));
        });
    }

    private void changed(TenantChange change) {
        halos.changed(change.id());
        reconciler.reconsider(change.id().value());
    }
}
