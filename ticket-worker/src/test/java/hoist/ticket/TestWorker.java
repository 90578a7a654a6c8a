package hoist.ticket;

import hoist.connections.halo.HaloAccess;
import hoist.connections.halo.Halos;
import hoist.connections.halo.Share;
import hoist.connections.tenant.TenantsNow;
import hoist.halo.CacheSettings;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.LaneObserver;
import hoist.reconciler.lane.LaneSettings;
import hoist.simulators.halo.HaloNote;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.simulators.halo.HaloTicket;
import hoist.tenants.Lives;
import hoist.tenants.Tenants;
import hoist.ticket.halo.TicketMetrics;
import hoist.ticket.plan.Patience;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import hoist.vendor.CallMetrics;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;

/** The whole worker but Kafka: real plan, real lane, real acts, against a simulated Halo with a stocked desk. */
final class TestWorker implements AutoCloseable {
    static final Patience PATIENCE = patience(Duration.ofMillis(300), Duration.ofSeconds(1));
    private static final HaloAccess ACCESS = new HaloAccess(
            new Share("test.budget", 6, 7),
            new CacheSettings(Duration.ofMinutes(10), Duration.ofMillis(1), 1000),
            VendorAddress.Network.EXTERNAL);
    private static final Duration CALL = Duration.ofSeconds(3);
    private static final LaneSettings LANE = new LaneSettings(
            CALL, Duration.ofSeconds(2), Duration.ofMillis(100), 4, Duration.ofMillis(50), Duration.ofMillis(200));

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60)); // a slow machine is no reason to fail
    }

    final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Map<String, Integer> stuck = new ConcurrentHashMap<>();
    final Map<String, Integer> steps = new ConcurrentHashMap<>();
    final int client;
    final int ann;
    final int pat;
    final int asset;
    final InMemoryLog log;

    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(CALL));
    private final TicketReconciliation reconciliation;
    private final TicketActs acts;
    private final Budget budget;
    private Lane<TicketState, TicketAction> lane;

    TestWorker() {
        this(Lives.DEFAULTS, PATIENCE);
    }

    TestWorker(Lives lives, Patience patience) {
        client = halo.seed().addClient(Events.CUSTOMER);
        ann = halo.seed().addAgent(Events.ANN);
        pat = halo.seed().addUser(client, "Pat Doe", Events.PAT);
        asset = halo.seed().addAsset(client, Events.DEVICE);
        halo.seed().addCustomField("idemeumCustomerName", "idemeum_customer_name");
        halo.seed().addCustomField("idemeumElevationRequestId", "idemeum_elevation_request_id");
        var tenants = new TenantsNow(Tenants.of(TestTenants.tenant(halo.address(), lives)), Clock.systemUTC());
        var halos = new Halos(tenants, transport, ACCESS, new CallMetrics("ticket-worker", meters), Clock.systemUTC());
        reconciliation = new TicketReconciliation(tenants, patience);
        acts = new TicketActs(tenants, halos::of, patience, new TicketMetrics(meters));
        budget = halos.budget(Events.TENANT);
        log = new InMemoryLog(reconciliation);
        restart();
    }

    static Patience patience(Duration settle, Duration recheckAfter) {
        return new Patience(settle, recheckAfter, Duration.ofMillis(700), Duration.ofMillis(100));
    }

    /** As after a crash: all that is left is the log. */
    void restart() {
        if (lane != null) {
            lane.close();
        }
        lane = new Lane<>(Events.TENANT, reconciliation, acts, log, budget, LANE, new Watching(), Clock.systemUTC());
        log.attach(lane);
    }

    void hears(SpecificRecord... records) {
        for (var record : records) {
            log.publish(record).join();
        }
    }

    /** What the ledger says is true of the only ticket. */
    HaloTicket ticket() {
        return halo.tickets().getFirst();
    }

    /** The id of this request's ticket, once there is one. */
    int ticketOf(String request) {
        Awaitility.await().until(() -> !halo.createsForRequest(request).isEmpty());
        return halo.tickets().stream()
                .filter(ticket ->
                        ticket.customField("CFidemeumElevationRequestId").equals(request))
                .mapToInt(HaloTicket::id)
                .findFirst()
                .orElseThrow();
    }

    /** Private notes in this ticket. */
    List<String> notesIn(int ticket) {
        return halo.tickets().stream()
                .filter(each -> each.id() == ticket)
                .flatMap(each -> each.notes().stream())
                .filter(HaloNote::hiddenFromUser)
                .map(HaloNote::text)
                .toList();
    }

    double count(String what) {
        return meters.counter("hoist.tickets", "what", what).count();
    }

    /** Calls to Halo's API so far, tokens aside. */
    int calls() {
        return (int) halo.effects().calls().stream()
                .filter(call -> !call.path().endsWith("token"))
                .count();
    }

    static Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        lane.close();
        transport.close();
        halo.close();
    }

    private final class Watching implements LaneObserver {
        @Override
        public void stepEnded(String tenant, String action, String outcome, Duration took) {
            steps.merge(action + "/" + outcome, 1, Integer::sum);
        }

        @Override
        public void stepFailed(String tenant, String entry, String action, Throwable failure) {
            throw new AssertionError(action + " failed", failure);
        }

        @Override
        public void stuckChanged(String tenant, String reason, int by) {
            stuck.merge(reason, by, Integer::sum);
        }
    }
}
