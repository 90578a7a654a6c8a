package hoist.ticket;

import hoist.connections.halo.HaloChecks;
import hoist.connections.halo.Halos;
import hoist.connections.tenant.CheckTenants;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.start.HopelessStart;
import hoist.reconciler.start.Reconciler;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.WorkerConfiguration;
import hoist.reconciler.start.WorkerSurroundings;
import hoist.tenants.TenantDirectory;
import hoist.ticket.halo.TicketMetrics;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import hoist.vendor.CallMetrics;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorTransport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The ticket worker: a HaloPSA ticket for every elevation request, and notes on tickets about JIT accounts. Any number of instances share the tenants. */
@SpringBootApplication
@Import(WorkerConfiguration.class)
@EnableConfigurationProperties(TicketWorkerSettings.class)
public class TicketWorkerApplication {

    /** The worker, ready to be run, alone or beside others in one JVM; its settings are in {@code ticket-worker.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(TicketWorkerApplication.class)
                .properties("spring.config.name=" + TicketReconciliation.WORKER)
                .bannerMode(Banner.Mode.OFF);
    }

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    @Bean
    TenantDirectory tenants(ReconcilerSettings settings) {
        return HopelessStart.unlessThereIs(
                () -> TenantDirectory.open(settings.tenants().directory()));
    }

    @Bean
    TenantsNow tenantsNow(TenantDirectory tenants, Clock clock) {
        return new TenantsNow(tenants, clock);
    }

    @Bean
    VendorTransport transport(ReconcilerSettings settings) {
        return new VendorTransport(HttpLimits.DEFAULT.withTotal(settings.lane().callTimeout()));
    }

    @Bean
    Halos halos(
            TenantsNow tenants,
            VendorTransport transport,
            TicketWorkerSettings own,
            MeterRegistry meters,
            Clock clock) {
        var metrics = new CallMetrics(TicketReconciliation.WORKER, meters);
        return new Halos(tenants, transport, own.access(), metrics, clock);
    }

    @Bean
    Reconciler<TicketState, TicketAction> reconciler(
            TenantDirectory directory,
            TenantsNow tenants,
            Halos halos,
            TicketWorkerSettings own,
            WorkerSurroundings surroundings) {
        var reconciler = new Reconciler<>(
                new TicketReconciliation(tenants, own.patience()),
                new TicketActs(tenants, halos::of, own.patience(), new TicketMetrics(surroundings.meters())),
                halos::budget,
                surroundings);
        directory.onChange(change -> {
            halos.changed(change.id());
            reconciler.reconsider(change.id().value());
        });
        return reconciler;
    }

    /** Named {@code tenants} in health. */
    @Bean
    TenantChecks tenantsHealthIndicator(TenantDirectory tenants, Halos halos, TicketWorkerSettings own) {
        return own.checkTenantsAtStart() ? HaloChecks.of(tenants, halos) : CheckTenants.never();
    }
}
