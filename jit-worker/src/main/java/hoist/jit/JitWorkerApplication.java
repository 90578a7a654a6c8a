package hoist.jit;

import hoist.connections.halo.Halos;
import hoist.connections.idemeum.IdemeumClients;
import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountState;
import hoist.jit.disabling.AccountActs;
import hoist.jit.disabling.DisableMetrics;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.AccountReconciliation;
import hoist.jit.reading.ReadingMetrics;
import hoist.jit.reading.WatchActs;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.start.HopelessStart;
import hoist.reconciler.start.Reconciler;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.reconciler.start.WorkerConfiguration;
import hoist.reconciler.start.WorkerSurroundings;
import hoist.tenants.TenantDirectory;
import hoist.vendor.CallMetrics;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorTransport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The JIT worker: accounts are off when their ticket is closed. Any number of instances share the tenants. It has a lane for
 * each vendor, so that a Halo that is down never holds up a disable at idemeum.
 */
@SpringBootApplication
@Import(WorkerConfiguration.class)
@EnableConfigurationProperties(JitSettings.class)
public class JitWorkerApplication {
    private static final String WORKER = AccountReconciliation.WORKER;

    /** The worker, ready to be run, alone or beside others in one JVM; its settings are in {@code jit-worker.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(JitWorkerApplication.class)
                .properties("spring.config.name=" + WORKER)
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
    IdemeumClients idemeumClients(TenantsNow tenants, VendorTransport transport, MeterRegistry meters, Clock clock) {
        return new IdemeumClients(tenants, transport, List.of(new CallMetrics(WORKER, meters)), clock);
    }

    @Bean
    Halos halos(TenantsNow tenants, VendorTransport transport, JitSettings own, MeterRegistry meters, Clock clock) {
        return new Halos(tenants, transport, own.tickets().access(), new CallMetrics(WORKER, meters), clock);
    }

    /** Disables accounts, at idemeum. */
    @Bean
    Reconciler<AccountState, AccountAction> accounts(
            TenantDirectory files,
            TenantsNow tenants,
            IdemeumClients clients,
            JitSettings own,
            WorkerSurroundings surroundings) {
        var patience = own.accounts().patience();
        var accounts = new Reconciler<>(
                new AccountReconciliation(tenants, patience),
                new AccountActs(clients::of, tenants, patience, new DisableMetrics(surroundings.meters())),
                own.accounts()::budget,
                surroundings);
        files.onChange(change -> accounts.reconsider(change.id().value()));
        return accounts;
    }

    /** Reads tickets, at Halo. */
    @Bean
    Reconciler<WatchState, WatchAction> tickets(
            TenantDirectory files, TenantsNow tenants, Halos halos, JitSettings own, WorkerSurroundings surroundings) {
        var patience = own.tickets().patience();
        var tickets = new Reconciler<>(
                new TicketWatch(tenants, patience),
                new WatchActs(tenants, halos::of, patience, new ReadingMetrics(surroundings.meters())),
                halos::budget,
                surroundings);
        files.onChange(change -> {
            halos.changed(change.id());
            tickets.reconsider(change.id().value());
        });
        return tickets;
    }
}
