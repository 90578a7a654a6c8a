package hoist.connections.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import hoist.connections.ChangingTenants;
import hoist.connections.TestTenants;
import hoist.connections.tenant.CheckTenants;
import hoist.connections.tenant.TenantsNow;
import hoist.halo.CacheSettings;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.tenants.Budget;
import hoist.tenants.TenantChange;
import hoist.vendor.CallListener;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.boot.health.contributor.Status;

/** What operators get wrong at Halo is said when the tenant appears, and nowhere in the way. */
final class HaloChecksTest {
    private static final HaloAccess ACCESS = new HaloAccess(
            new Share("test.budget", 1, 1),
            new CacheSettings(Duration.ofMinutes(10), Duration.ofSeconds(30), 1000),
            VendorAddress.Network.EXTERNAL);

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofSeconds(5)));
    private final ChangingTenants tenants = new ChangingTenants();
    private final Halos halos = new Halos(
            new TenantsNow(tenants, Clock.systemUTC()), transport, ACCESS, new CallListener() {}, Clock.systemUTC());
    private TenantChecks checks = CheckTenants.never();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(TenantChecks.class);

    @BeforeEach
    void listen() {
        halo.seed().addClient("Demo PAM tenant");
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        checks.close();
        transport.close();
        halo.close();
    }

    @Test
    void saysWhatIsMissingAndStaysUp() {
        // When
        tenants.change(new TenantChange.Added(TestTenants.atHalo(halo.address(), TestTenants.PLENTY)));
        checks = HaloChecks.of(tenants, halos);

        // Then
        awaitLooked();
        await().until(() -> log.list.size() == 2);
        assertThat(log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.WARN);
        assertThat(log.list).allSatisfy(line -> {
            assertThat(line.getKeyValuePairs())
                    .extracting(KeyValuePair::toString)
                    .containsExactly("tenant=\"nikmsp\"");
            assertThat(line.getFormattedMessage())
                    .startsWith("The custom field 'CFidemeum")
                    .endsWith("Make it under Configuration, Custom objects, Custom fields.");
        });
        assertThat(checks.health().getStatus()).isEqualTo(Status.UP);
        assertThat(findings())
                .extracting(TenantFinding::what)
                .containsExactly(
                        "The custom field 'CFidemeumCustomerName' is missing",
                        "The custom field 'CFidemeumElevationRequestId' is missing");
        assertThat(halo.tickets()).isEmpty();
    }

    @Test
    void leavesNothingToFetchForTheFirstRequest() {
        // Given
        setUpByTheGuide();
        var tenant = TestTenants.atHalo(halo.address(), TestTenants.PLENTY);
        tenants.change(new TenantChange.Added(tenant));
        checks = HaloChecks.of(tenants, halos);
        awaitLooked();
        var before = halo.effects().calls();

        // When
        var clients = halos.of(tenant).activeClients();
        var ids = halos.of(tenant).ticketIds();

        // Then
        assertThat(clients).isNotEmpty();
        assertThat(ids.customFields()).hasSize(2);
        assertThat(before).isNotEmpty();
        assertThat(halo.effects().calls()).isEqualTo(before);
        assertThat(findings()).isEmpty();
        assertThat(log.list).isEmpty();
    }

    @Test
    void looksAgainWhenATenantChangesAndForgetsOneThatIsGone() {
        // Given
        checks = HaloChecks.of(tenants, halos);
        var before = TestTenants.atHalo(URI.create("http://127.0.0.1:1"), TestTenants.PLENTY);
        tenants.change(new TenantChange.Added(before));
        awaitLooked();
        assertThat(findings()).first().asString().contains("HaloPSA cannot be reached");
        setUpByTheGuide();

        // When
        var after = TestTenants.atHalo(halo.address(), TestTenants.PLENTY);
        tenants.change(new TenantChange.Changed(before, after));

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> List.of().equals(found().get(TestTenants.TENANT)));

        // When
        tenants.change(new TenantChange.Removed(after));

        // Then
        assertThat(found()).isEmpty();
    }

    @Test
    void keepsToTheTenantsBudget() {
        // Given
        setUpByTheGuide();
        var begin = System.nanoTime();

        // When
        tenants.change(
                new TenantChange.Added(TestTenants.atHalo(halo.address(), new Budget(20, Duration.ofSeconds(1)))));
        checks = HaloChecks.of(tenants, halos);
        awaitLooked();

        // Then
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var reads = halo.effects().calls().stream()
                .filter(call -> !call.path().endsWith("token"))
                .count();
        assertThat(reads).isGreaterThan(12);
        assertThat(took).as("one call each 100 ms").isGreaterThan(Duration.ofMillis(100 * (reads - 2)));
    }

    private void setUpByTheGuide() {
        halo.seed().addAgent("ann@msp.example");
        halo.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");
        halo.seed().addCustomField("idemeumElevationRequestId", "idemeum_elevation_request_id");
    }

    /** Of the tenant that was looked at. */
    private List<TenantFinding> findings() {
        return found().values().stream().flatMap(List::stream).toList();
    }

    /** By tenant; one that was not looked at yet is not in it. */
    @SuppressWarnings("unchecked")
    private Map<String, List<TenantFinding>> found() {
        return (Map<String, List<TenantFinding>>) checks.health().getDetails().get("tenants");
    }

    private void awaitLooked() {
        await().atMost(Duration.ofSeconds(30)).until(() -> found().containsKey(TestTenants.TENANT));
    }
}
