package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.plan.Verdicts;
import hoist.approval.relaying.RelayDecision;
import hoist.approval.request.DecisionLedger;
import hoist.connections.idemeum.IdemeumChecks;
import hoist.connections.idemeum.IdemeumClients;
import hoist.connections.tenant.CheckTenants;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.start.HopelessStart;
import hoist.reconciler.start.Reconciler;
import hoist.reconciler.start.ReconcilerSettings;
import hoist.reconciler.start.TenantChecks;
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

/** The approval worker: clicks in tickets to idemeum. Any number of instances share the tenants. */
@SpringBootApplication
@Import(WorkerConfiguration.class)
@EnableConfigurationProperties(ApprovalSettings.class)
public class ApprovalWorkerApplication {

    /** The worker, ready to be run, alone or beside others in one JVM; its settings are in {@code approval-worker.yml}. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(ApprovalWorkerApplication.class)
                .properties("spring.config.name=" + DecisionReconciliation.WORKER)
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
        var metrics = new CallMetrics(DecisionReconciliation.WORKER, meters);
        return new IdemeumClients(tenants, transport, List.of(metrics), clock);
    }

    @Bean
    RelayDecision relayDecision(ApprovalSettings own, TenantsNow tenants, IdemeumClients clients) {
        return new RelayDecision(clients::of, new Verdicts(own.bindingWait()), tenants);
    }

    @Bean
    TenantChecks idemeum(ApprovalSettings own, TenantDirectory files, IdemeumClients clients) {
        return own.checkTenantsAtStart() ? IdemeumChecks.of(files, clients) : CheckTenants.never();
    }

    @Bean
    Reconciler<DecisionLedger, DecisionAction> reconciler(
            RelayDecision relay,
            ApprovalSettings own,
            TenantDirectory files,
            TenantsNow tenants,
            WorkerSurroundings surroundings) {
        var reconciler = new Reconciler<>(
                new DecisionReconciliation(own, tenants), new ApprovalActs(relay), own::budget, surroundings);
        files.onChange(change -> reconciler.reconsider(change.id().value()));
        return reconciler;
    }
}
