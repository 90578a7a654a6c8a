package hoist.simulators.halo;

import hoist.simulators.effects.Effect;
import hoist.simulators.effects.EffectLog;
import hoist.simulators.faults.Faults;
import hoist.simulators.halo.api.Guard;
import hoist.simulators.halo.api.HaloApi;
import hoist.simulators.halo.api.Tokens;
import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.DeskState;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Role;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.StockDesk;
import hoist.simulators.halo.desk.Switches;
import hoist.simulators.halo.outgoing.CustomTabs;
import hoist.simulators.halo.outgoing.MethodOutcome;
import hoist.simulators.halo.outgoing.Methods;
import hoist.simulators.halo.outgoing.OutgoingCalls;
import hoist.simulators.halo.outgoing.QuickActions;
import hoist.simulators.halo.outgoing.Runbooks;
import hoist.simulators.halo.outgoing.Webhooks;
import hoist.simulators.halo.page.HaloPages;
import hoist.simulators.halo.page.IntegrationsPage;
import hoist.simulators.http.Routes;
import hoist.simulators.http.SimulatorServer;
import hoist.simulators.kept.Beginning;
import hoist.simulators.kept.Keeping;
import hoist.simulators.kept.StateFile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** One HaloPSA instance of one MSP: a real HTTP server with state. */
public final class HaloSimulator implements AutoCloseable {

    /** The custom field that links a ticket with an elevation request (idemeum guide, HaloPSA, Create custom fields). */
    public static final String REQUEST_FIELD = "CFidemeumElevationRequestId";

    private static final int STATE_VERSION = 1;

    private final HaloSimulatorSettings settings;
    private final EffectLog effects;
    private final Faults faults = new Faults();
    private final Switches switches = new Switches();
    private final Desk desk;
    private final Tokens tokens;
    private final HaloApi api;
    private final HaloTickets tickets;
    private final OutgoingCalls calls;
    private final Webhooks webhooks;
    private final QuickActions quickActions;
    private final Runbooks runbooks;
    private final Methods methods;
    private final CustomTabs customTabs;
    private final SimulatorServer server;
    private final Beginning beginning;
    private final Optional<Keeping<DeskState>> keeping;

    private HaloSimulator(HaloSimulatorSettings settings) {
        this.settings = settings;
        this.effects = new EffectLog(settings.clock());
        this.desk = new Desk(settings.clock(), effects, switches, settings.ids(), settings.firstTicket());
        Optional<StateFile<DeskState>> file =
                settings.keptIn().map(path -> new StateFile<>(path, "HaloPSA", STATE_VERSION, DeskState.class));
        this.beginning = begin(file.flatMap(StateFile::read));
        this.keeping = file.map(kept -> new Keeping<>(kept, desk::state));
        this.tokens = new Tokens(settings.clock(), settings.tokenLife());
        this.api = new HaloApi(
                desk, settings.application(), tokens, settings.rateLimit(), settings.clock(), this::address);
        this.tickets = new HaloTickets(desk);
        this.calls = new OutgoingCalls(settings.clock());
        this.methods = new Methods(desk, effects, calls);
        this.customTabs = new CustomTabs(desk);
        this.webhooks = new Webhooks(desk, effects, calls);
        this.quickActions = new QuickActions(desk, effects, calls, methods.library());
        this.runbooks = new Runbooks(desk, effects, calls, methods.library());
        Routes routes = new Routes();
        HaloPages pages = new HaloPages(desk, quickActions, customTabs, guard()::editor);
        api.routes(routes, pages::ticket);
        api.outgoingRoutes(routes, methods.library(), runbooks, webhooks);
        routes.post("/automation/{id}", runbooks::start);
        pages.routes(routes);
        new IntegrationsPage(methods, runbooks, webhooks).routes(routes);
        this.server = new SimulatorServer(settings.host(), settings.port(), routes, effects, faults, settings.clock());
    }

    /** Runs one by itself, with a few clients and people, until it is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        EnvironmentSettings environment = new EnvironmentSettings(System.getenv());
        HaloSimulator simulator = start(environment.settings());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        DemoMsp.fill(simulator, environment.hoist(), environment.hoistApiKey());
        environment.idemeum().ifPresent(portal -> IdemeumGuide.tabOnTickets(simulator, portal));
        LoggerFactory.getLogger(HaloSimulator.class).info("HaloPSA is simulated at {}", simulator.address());
        Thread.currentThread().join();
    }

    /**
     * Starts an instance with stock configuration and no clients but Unknown, or with the state it is kept in.
     *
     * @throws IllegalStateException when the file with its state cannot be used
     */
    public static HaloSimulator start(HaloSimulatorSettings settings) {
        HaloSimulator simulator = new HaloSimulator(settings);
        simulator.server.start();
        simulator.keeping.ifPresent(Keeping::start);
        return simulator;
    }

    /** Whether there was a state to go on from. */
    public Beginning beginning() {
        return beginning;
    }

    /** Where it answers, without {@code /api} and last slash. */
    public URI address() {
        return server.address();
    }

    /** How it was started. */
    public HaloSimulatorSettings settings() {
        return settings;
    }

    /** Puts things in. */
    public HaloSeeds seed() {
        return new HaloSeeds(desk);
    }

    /** Puts things in unless they were put in by an earlier run; the file holds all of them or none. */
    public void seedWhenFresh(Consumer<HaloSeeds> seeding) {
        switch (beginning) {
            case FRESH -> desk.together(() -> seeding.accept(seed()));
            case CONTINUED -> {}
        }
    }

    /** The id of the first client of that name, ignoring case. */
    public Optional<Integer> clientNamed(String name) {
        return desk.table(Kind.CLIENT).named("name", name).map(Row::id);
    }

    /** The id of the first agent with that e-mail address, ignoring case. */
    public Optional<Integer> agentWith(String email) {
        return desk.table(Kind.AGENT).named("email", email).map(Row::id);
    }

    /** What differs between tenants, or goes wrong inside Halo. */
    public Switches switches() {
        return switches;
    }

    /** What goes wrong between Halo and its callers. */
    public Faults faults() {
        return faults;
    }

    /** All that was asked and done. */
    public EffectLog effects() {
        return effects;
    }

    /** Tokens that are out there. */
    public Tokens tokens() {
        return tokens;
    }

    /** Who gets through: roles and the limit of calls. */
    public Guard guard() {
        return api.guard();
    }

    /** Outgoing webhooks and what became of them. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** The buttons on tickets. */
    public QuickActions quickActions() {
        return quickActions;
    }

    /** The integration runbooks. */
    public Runbooks runbooks() {
        return runbooks;
    }

    /** The custom methods that can be tested alone. */
    public Methods methods() {
        return methods;
    }

    /** The custom tabs on tickets. */
    public CustomTabs customTabs() {
        return customTabs;
    }

    /** Gives the API agent a role. */
    public void role(Role role) {
        guard().role(settings.application().agentId(), role);
    }

    /** All tickets, by number. */
    public List<HaloTicket> tickets() {
        return desk.tickets().stream().map(tickets::seen).toList();
    }

    /** One ticket. */
    public HaloTicket ticket(int id) {
        return desk.ticket(id)
                .map(tickets::seen)
                .orElseThrow(() -> new IllegalArgumentException("there is no ticket " + id));
    }

    /** The tickets of an elevation request, closed ones too. */
    public List<HaloTicket> ticketsForRequest(String requestId) {
        return tickets().stream()
                .filter(ticket -> ticket.customField(REQUEST_FIELD).equals(requestId))
                .toList();
    }

    /** How often a ticket was created for an elevation request, deleted ones counted. */
    public List<Effect> createsForRequest(String requestId) {
        return effects.effects("ticket.created").stream()
                .filter(effect -> requestId.equals(effect.details().get(REQUEST_FIELD)))
                .toList();
    }

    /** An agent logs a ticket at the screen and takes it; gives its number. */
    public int logByHand(int clientId, int agentId, String summary) {
        return desk.open(
                        Posted.of(Map.of("client_id", clientId, "agent_id", agentId, "summary", summary)),
                        editor(agentId))
                .id();
    }

    /** An agent closes a ticket at the screen; whose it is stays. */
    public void closeByHand(int ticketId, int agentId) {
        desk.move(ticketId, settings.ids().statusClosed(), editor(agentId));
    }

    /** An agent deletes a ticket at the screen; an administrator could still recover it. */
    public void deleteByHand(int ticketId, int agentId) {
        desk.delete(ticketId, editor(agentId));
    }

    /** An agent puts a ticket back to In Progress. */
    public void reopen(int ticketId, int agentId) {
        desk.move(ticketId, settings.ids().statusInProgress(), editor(agentId));
    }

    /** A ticket gets another agent. */
    public void reassign(int ticketId, int agentId) {
        desk.assign(ticketId, agentId, editor(agentId));
    }

    /** An agent clicks a button on a ticket; comes back when the method was answered and the ticket changed. */
    public MethodOutcome clickQuickAction(int ticketId, String actionName, int agentId) {
        return quickActions.click(ticketId, actionName, editor(agentId));
    }

    /** The server stops answering; what it knows stays. */
    public void goDown() {
        server.stop();
    }

    /** The server answers again, at the same address. */
    public void comeBack() {
        server.start();
    }

    /** Stops for good; what is kept is written last. */
    @Override
    public void close() {
        webhooks.close();
        runbooks.close();
        calls.close();
        server.close();
        keeping.ifPresent(Keeping::stop);
    }

    private Beginning begin(Optional<DeskState> earlier) {
        if (earlier.isPresent()) {
            desk.continueFrom(earlier.get());
            return Beginning.CONTINUED;
        }
        StockDesk.fill(desk);
        desk.save(
                Kind.AGENT,
                Row.withId(HaloSimulatorSettings.API_AGENT)
                        .withAll(Map.of("name", "idemeum API", "email", "", "isapiagent", true, "isdisabled", false)));
        return Beginning.FRESH;
    }

    private Editor editor(int agentId) {
        return guard().editor(agentId);
    }
}
