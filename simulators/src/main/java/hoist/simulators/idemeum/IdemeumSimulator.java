package hoist.simulators.idemeum;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import hoist.simulators.http.Routes;
import hoist.simulators.http.SimulatorServer;
import hoist.simulators.idemeum.webhooks.Webhooks;
import hoist.simulators.kept.Beginning;
import hoist.simulators.kept.Keeping;
import hoist.simulators.kept.StateFile;
import hoist.simulators.path.PathPattern.Matching;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One idemeum parent tenant: its API, its portal pages, its webhooks and everything it remembers.
 *
 * <p>Effects: {@code elevation.raised}, {@code .approved}, {@code .denied}, {@code .expired} on the request's id, and
 * {@code .contradicted} for a decision that came when the request had ended otherwise and so changed nothing;
 * {@code jit.granted}, {@code .disabled}, {@code .expired} on the grant's id; {@code webhook.delivered} and
 * {@code webhook.lost} on either.
 */
public final class IdemeumSimulator implements AutoCloseable {

    private static final int STATE_VERSION = 1;

    private final EffectLog effects;
    private final Faults faults = new Faults();
    private final Webhooks webhooks;
    private final Announcements announcements;
    private final Elevations elevations;
    private final JitAccounts jitAccounts;
    private final Tokens tokens;
    private final SimulatorServer server;
    private final Ticking ticking;
    private final Beginning beginning;
    private final Optional<Keeping<IdemeumState>> keeping;

    private IdemeumSimulator(IdemeumSimulatorSettings settings) {
        Directory directory = settings.directory();
        effects = new EffectLog(settings.clock());
        webhooks = new Webhooks(settings.clock(), settings.retryPace(), effects, settings.webhooks());
        announcements = new Announcements(webhooks);
        elevations = new Elevations(settings.clock(), settings.requestLife(), directory, effects, announcements);
        jitAccounts = new JitAccounts(settings.clock(), settings.grantLife(), directory, effects, announcements);
        tokens = new Tokens(settings.clock(), settings.access().tokenLife());
        server = new SimulatorServer(
                settings.host(), settings.port(), routes(settings), effects, faults, settings.clock());
        ticking = new Ticking(this::expireDue);
        Optional<StateFile<IdemeumState>> file =
                settings.keptIn().map(path -> new StateFile<>(path, "idemeum", STATE_VERSION, IdemeumState.class));
        Optional<IdemeumState> earlier = file.flatMap(StateFile::read);
        earlier.ifPresent(this::continueFrom);
        beginning = earlier.isPresent() ? Beginning.CONTINUED : Beginning.FRESH;
        keeping = file.map(kept -> new Keeping<>(kept, this::state));
    }

    /** Runs by itself until interrupted; see {@link EnvironmentSettings} for its environment variables. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            IdemeumSimulator simulator = start(new EnvironmentSettings(System.getenv()).settings());
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
            System.out.println("idemeum is simulated at " + simulator.address());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        Thread.currentThread().join();
    }

    /**
     * A running simulator, which goes on from the state it is kept in; stop it with {@link #close()}.
     *
     * @throws IllegalStateException when the file with its state cannot be used
     */
    public static IdemeumSimulator start(IdemeumSimulatorSettings settings) {
        IdemeumSimulator simulator = new IdemeumSimulator(settings);
        simulator.start();
        return simulator;
    }

    /** Takes the vendor up, on the same port and with all it knew. */
    public void start() {
        server.start();
        webhooks.start();
        ticking.start();
        keeping.ifPresent(Keeping::start);
    }

    /** Takes the vendor down: nothing answers and nothing is sent, but nothing is forgotten. */
    public void stop() {
        ticking.stop();
        webhooks.stop();
        server.stop();
        keeping.ifPresent(Keeping::stop);
    }

    @Override
    public void close() {
        stop();
    }

    /** Whether there was a state to go on from. */
    public Beginning beginning() {
        return beginning;
    }

    /** The address without a last slash. */
    public URI address() {
        return server.address();
    }

    /** All that was done and asked. */
    public EffectLog effects() {
        return effects;
    }

    /** What goes wrong with calls to it. */
    public Faults faults() {
        return faults;
    }

    /** Who is told what, and whether it arrives. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Whether it tells what was decided by API. */
    public void afterApiDecision(AfterApiDecision value) {
        announcements.afterApiDecision(value);
    }

    /** What becomes of JIT accounts whose time is over from now on. */
    public void afterGrantedTime(AfterGrantedTime value) {
        jitAccounts.afterGrantedTime(value);
    }

    /** Makes every bearer token invalid. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /**
     * A user asks for elevation.
     *
     * @throws IllegalArgumentException when the customer is unknown
     */
    public ElevationRequest raise(NewElevationRequest asked) {
        return elevations.raise(asked);
    }

    /** Someone decides. */
    public DecisionResult decide(String requestId, Decision decision) {
        return elevations.decide(requestId, decision);
    }

    /** A pending request ends now, whatever its time; empty when it is not pending. */
    public Optional<ElevationRequest> expire(String requestId) {
        return elevations.expire(requestId);
    }

    /** One request. */
    public Optional<ElevationRequest> request(String id) {
        return elevations.find(id);
    }

    /** All requests, the oldest first. */
    public List<ElevationRequest> requests() {
        return elevations.all();
    }

    /**
     * A technician gets a JIT account until that time, which may have passed already.
     *
     * @throws IllegalArgumentException when the customer is unknown
     */
    public JitGrant grant(NewJitGrant asked, Instant activeUntil) {
        return jitAccounts.grant(asked, activeUntil);
    }

    /**
     * A technician gets a JIT account for the usual time.
     *
     * @throws IllegalArgumentException when the customer is unknown
     */
    public JitGrant grant(NewJitGrant asked) {
        return jitAccounts.grant(asked);
    }

    /** An active JIT account ends now; empty when it is not active. */
    public Optional<JitGrant> endGrant(String grantId, JitEnd cause) {
        return jitAccounts.end(grantId, cause);
    }

    /** All JIT accounts ever given, the oldest first. */
    public List<JitGrant> grants() {
        return jitAccounts.all();
    }

    private Routes routes(IdemeumSimulatorSettings settings) {
        ApiDoor door = new ApiDoor(settings.access(), tokens);
        ElevationApi elevation = new ElevationApi(elevations, settings.elevationModes());
        JitApi jit = new JitApi(jitAccounts, settings.directory());
        Routes routes = new Routes()
                .matching(Matching.EXACT)
                .post("/api/oauth2/v1/token", new TokenEndpoint(settings.access(), tokens)::issue)
                .post("/api/integrations/elevation/request/approve", door.guarding(elevation::approve))
                .post("/api/integrations/elevation/request/deny", door.guarding(elevation::deny))
                .post("/api/integrations/entrajitaccounts", door.guarding(jit::disable));
        return new Portal(settings, elevations, jitAccounts, webhooks, effects).into(routes);
    }

    /** A request or JIT account is never seen without its webhook, because both change under one lock. */
    private IdemeumState state() {
        synchronized (elevations) {
            synchronized (jitAccounts) {
                return new IdemeumState(elevations.all(), jitAccounts.all(), webhooks.kept());
            }
        }
    }

    private void continueFrom(IdemeumState earlier) {
        elevations.continueWith(earlier.requests());
        jitAccounts.continueWith(earlier.grants());
        webhooks.continueWith(earlier.undelivered());
    }

    private void expireDue() {
        elevations.expireDue();
        jitAccounts.expireDue();
    }
}
