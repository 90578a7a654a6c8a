package hoist.connections.idemeum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.connections.ChangingTenants;
import hoist.connections.TestTenants;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Whether idemeum, a real server, lets each tenant in. */
class IdemeumChecksTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final ChangingTenants tenants = new ChangingTenants();
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofSeconds(1)));

    @AfterEach
    void stop() {
        transport.close();
        idemeum.close();
    }

    @Test
    void aWrongKeyIsFoundAtTheStartAndMendedWithoutAnother() {
        // Given
        var before = tenant("wrong-key");
        tenants.change(new TenantChange.Added(before));
        try (var checks = checks()) {
            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(found(checks))
                            .singleElement()
                            .satisfies(found -> assertThat(found.what()).contains("refuses the API key")));
            assertThat(found(checks)).noneMatch(found -> found.toString().contains("wrong-key"));
            assertThat(checks.health().getStatus()).isEqualTo(Status.UP);
            // When
            tenants.change(new TenantChange.Changed(before, tenant("idemeum-key")));
            // Then
            await().atMost(SOON).until(() -> List.of().equals(found(checks)));
            assertThat(idemeum.effects().calls()).hasSize(2);
            assertThat(idemeum.effects().effects()).isEmpty();
        }
    }

    @Test
    void anIdemeumThatIsDownIsFoundAndTheWorkerIsWell() {
        // Given
        tenants.change(new TenantChange.Added(tenant("idemeum-key")));
        idemeum.stop();
        // When
        try (var checks = checks()) {
            // Then
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(found(checks))
                            .singleElement()
                            .satisfies(found -> assertThat(found.what()).contains("cannot be reached")));
            assertThat(checks.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    private TenantChecks checks() {
        var now = new TenantsNow(tenants, Clock.systemUTC());
        return IdemeumChecks.of(tenants, new IdemeumClients(now, transport, List.of(), Clock.systemUTC()));
    }

    private Tenant tenant(String key) {
        return TestTenants.atIdemeum(idemeum.address(), key);
    }

    /** Empty while not looked at. */
    @SuppressWarnings("unchecked")
    private static List<TenantFinding> found(TenantChecks checks) {
        var tenants =
                (Map<String, List<TenantFinding>>) checks.health().getDetails().get("tenants");
        return tenants.getOrDefault(TestTenants.TENANT, List.of(new TenantFinding("not looked at yet", "", "")));
    }
}
