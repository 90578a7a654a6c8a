package hoist.jit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.connections.halo.HaloAccess;
import hoist.connections.halo.Halos;
import hoist.connections.halo.Share;
import hoist.connections.tenant.TenantsNow;
import hoist.halo.CacheSettings;
import hoist.jit.ticket.Patience;
import hoist.jit.ticket.Records;
import hoist.jit.ticket.TestTenants;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.LaneObserver;
import hoist.reconciler.lane.LaneSettings;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketsSwept;
import hoist.simulators.effects.Call;
import hoist.simulators.halo.HaloSimulator;
import hoist.simulators.halo.HaloSimulatorSettings;
import hoist.tenants.Tenants;
import hoist.vendor.CallMetrics;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;

/** The whole ticket watch but Kafka: real plan, real lane, real acts, against a simulated Halo over HTTP. */
final class TestWatch implements AutoCloseable {
    /** Sweeps once, at the first account. */
    static final Patience ONE_SWEEP = patience(Duration.ofHours(1));

    private static final HaloAccess ACCESS = new HaloAccess(
            new Share("test.budget", 1, 7),
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
    final int client = halo.seed().addClient(Records.CUSTOMER);
    final int nik = halo.seed().addAgent(Records.NIK);
    final int ann = halo.seed().addAgent(Records.ANN);
    final InMemoryLog log;

    private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(CALL));
    private final TicketWatch watch;
    private final WatchActs acts;
    private final Budget budget;
    private Lane<WatchState, WatchAction> lane;

    TestWatch() {
        this(ONE_SWEEP);
    }

    TestWatch(Patience patience) {
        var tenants = new TenantsNow(Tenants.of(TestTenants.tenant(halo.address())), Clock.systemUTC());
        var halos =
                new Halos(tenants, transport, ACCESS, new CallMetrics(TicketWatch.WORKER, meters), Clock.systemUTC());
        watch = new TicketWatch(tenants, patience);
        acts = new WatchActs(tenants, halos::of, patience, new ReadingMetrics(meters));
        budget = halos.budget(Records.TENANT);
        log = new InMemoryLog(watch);
        begin();
    }

    static Patience patience(Duration sweepEvery) {
        return new Patience(
                sweepEvery,
                Duration.ofMinutes(2),
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                Duration.ofMillis(700));
    }

    /** As after a crash, with nothing left but the log. */
    void restart() {
        lane.close();
        log.replay();
        begin();
    }

    private void begin() {
        lane = new Lane<>(Records.TENANT, watch, acts, log, budget, LANE, new Watching(), Clock.systemUTC());
        log.attach(lane);
    }

    void hears(SpecificRecord... records) {
        for (var record : records) {
            log.publish(record).join();
        }
    }

    /** The account is known, and the first sweep is over. */
    void watches(SpecificRecord... grants) {
        hears(grants);
        Awaitility.await().until(() -> !log.facts(TicketsSwept.class).isEmpty());
    }

    /** A ticket that is logged and closed by this agent. */
    int closedTicket(int ofClient, int agent) {
        var ticket = halo.logByHand(ofClient, agent, "Mailbox");
        halo.closeByHand(ticket, agent);
        return ticket;
    }

    /** Halo's webhook, and the wait until the ticket was read for it. */
    void hearsThatClosed(int ticket) {
        var before = reads(ticket);
        hears(Records.hint(ticket, now(), true));
        Awaitility.await().until(() -> reads(ticket) > before);
    }

    long reads(int ticket) {
        return log.facts(TicketRead.class).stream()
                .filter(read -> read.getTicketId() == ticket)
                .count();
    }

    List<TechnicianTicketClosed> closes() {
        return log.facts(TechnicianTicketClosed.class);
    }

    /** Whose closes were told, as customer/technician. */
    List<String> whose() {
        return log.facts().stream()
                .filter(fact -> fact.getBody() instanceof TechnicianTicketClosed)
                .map(TestWatch::account)
                .toList();
    }

    private static String account(JitFact fact) {
        return fact.getCustomerDisplayName() + "/" + fact.getTechnicianEmail();
    }

    /** Calls to Halo's API so far, tokens aside. */
    List<String> calls() {
        return halo.effects().calls().stream()
                .filter(call -> !call.path().endsWith("token"))
                .map(TestWatch::shown)
                .toList();
    }

    private static String shown(Call call) {
        return call.method() + " " + call.path();
    }

    double count(String what) {
        return meters.counter("hoist.jit.tickets", "what", what).count();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        lane.close();
        transport.close();
        halo.close();
        assertThat(failures).as("steps that threw").isEmpty();
    }

    private final class Watching implements LaneObserver {
        @Override
        public void stepEnded(String tenant, String action, String outcome, Duration took) {
            steps.merge(action + "/" + outcome, 1, Integer::sum);
        }

        @Override
        public void stepFailed(String tenant, String entry, String action, Throwable failure) {
            failures.add(failure);
        }

        @Override
        public void stuckChanged(String tenant, String reason, int by) {
            stuck.merge(reason, by, Integer::sum);
        }
    }
}
