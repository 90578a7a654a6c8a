package hoist.halo;

import hoist.vendor.Again;
import hoist.vendor.BeforeWrite;
import hoist.vendor.CallListener;
import hoist.vendor.Credential;
import hoist.vendor.OAuthClient;
import hoist.vendor.VendorHttp;
import hoist.vendor.VendorTransport;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks Halo each time; {@link CachedLookups} remembers. */
public final class HaloHttp implements Halo {
    private final HaloApi api;
    private final TicketNames names;
    private final Tickets tickets;
    private final Actions actions;
    private final Clients clients;
    private final People people;
    private final Lookups lookups;

    private HaloHttp(HaloApi api, TicketNames names) {
        this.api = api;
        this.names = names;
        tickets = new Tickets(api, names);
        actions = new Actions(api);
        clients = new Clients(api);
        people = new People(api);
        lookups = new Lookups(api);
    }

    /** A client with a token of its own; {@code listeners} see every HTTP call in this order. */
    public static HaloHttp of(
            HaloSettings settings, VendorTransport transport, List<CallListener> listeners, Clock clock) {
        var client = new OAuthClient(
                tokenUri(settings), settings.clientId(), settings.clientSecret(), Optional.of(settings.scope()));
        var http = VendorHttp.of(
                transport,
                settings.host().network(),
                new Credential.OAuth(client),
                new HaloDialect(),
                listeners,
                clock);
        return new HaloHttp(new HaloApi(http, settings.host()), settings.names());
    }

    HaloApi api() {
        return api;
    }

    TicketNames names() {
        return names;
    }

    @Override
    public List<Client> activeClients() {
        return clients.active();
    }

    /** All clients, the inactive ones too. */
    public List<ClientState> clients() {
        return clients.all();
    }

    @Override
    public List<Asset> assets(long clientId, String name) {
        return clients.assets(clientId, name);
    }

    @Override
    public List<User> users(long clientId, String email) {
        return people.users(clientId, email);
    }

    @Override
    public List<Agent> agents(String email) {
        return people.agents(email);
    }

    @Override
    public Optional<Agent> agent(long id) {
        return people.agent(id);
    }

    @Override
    public Agent me() {
        return people.me();
    }

    @Override
    public TicketIds ticketIds() {
        return lookups.ticketIds(names);
    }

    @Override
    public Ticket createTicket(NewTicket ticket) {
        return tickets.create(ticket);
    }

    @Override
    public Ticket updateTicket(TicketUpdate update) {
        return tickets.update(update);
    }

    @Override
    public Optional<Ticket> ticket(long id) {
        return tickets.get(id);
    }

    @Override
    public List<Ticket> ticketsBySummary(String text) {
        return tickets.bySummary(text);
    }

    @Override
    public List<Ticket> tickets(Collection<Long> ids) {
        return tickets.byIds(ids);
    }

    @Override
    public List<Ticket> ticketsChangedSince(Instant time) {
        return tickets.changedSince(time);
    }

    @Override
    public List<Ticket> openTickets(long agentId, long clientId) {
        return tickets.open(agentId, clientId);
    }

    @Override
    public Action addAction(NewAction action) {
        return actions.add(action);
    }

    @Override
    public List<Action> actions(long ticketId) {
        return actions.of(ticketId);
    }

    @Override
    public HaloHttp within(BeforeWrite check) {
        return new HaloHttp(api.within(check), names);
    }

    /** What {@code read} returns, or empty for Halo's 404. */
    static <T> Optional<T> existing(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (HaloException e) {
            if (e.again() instanceof Again.Never(Again.Why why, String _) && why == Again.Why.UNKNOWN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static URI tokenUri(HaloSettings settings) {
        String tenant = settings.tenant()
                .map(name -> "?tenant=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
        return settings.auth().at("/token" + tenant);
    }
}
