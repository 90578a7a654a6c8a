package hoist.jit.reading;

import hoist.halo.Action;
import hoist.halo.Agent;
import hoist.halo.Asset;
import hoist.halo.Client;
import hoist.halo.Halo;
import hoist.halo.HaloFailures;
import hoist.halo.NewAction;
import hoist.halo.NewTicket;
import hoist.halo.Ticket;
import hoist.halo.TicketIds;
import hoist.halo.TicketUpdate;
import hoist.halo.User;
import hoist.jit.ticket.Records;
import hoist.vendor.BeforeWrite;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Halo with one client and two agents, which may be down, and to which anything may happen while it answers. */
final class ModelHalo implements Halo {
    static final long CLIENT = 12;
    static final Map<Long, String> AGENTS = Map.of(21L, Records.NIK, 22L, Records.ANN);

    /** A ticket; open while closedAt is null. */
    record Card(long id, long agent, @Nullable Instant closedAt, Instant changed) {}

    final Map<Long, Card> cards = new TreeMap<>();
    boolean down;
    int calls;
    private final ModelWorld world;

    ModelHalo(ModelWorld world) {
        this.world = world;
    }

    @Override
    public Optional<Ticket> ticket(long id) {
        return answer(Optional.ofNullable(cards.get(id)).map(ModelHalo::shown));
    }

    @Override
    public List<Ticket> ticketsChangedSince(Instant time) {
        return answer(cards.values().stream()
                .filter(card -> !card.changed().isBefore(time))
                .map(ModelHalo::shown)
                .toList());
    }

    @Override
    public List<Ticket> tickets(Collection<Long> ids) {
        return answer(cards.values().stream()
                .filter(card -> ids.contains(card.id()))
                .map(ModelHalo::shown)
                .toList());
    }

    @Override
    public List<Ticket> openTickets(long agentId, long clientId) {
        return answer(cards.values().stream()
                .filter(card -> card.agent() == agentId && card.closedAt() == null)
                .map(ModelHalo::shown)
                .toList());
    }

    @Override
    public List<Client> activeClients() {
        return answer(List.of(new Client(CLIENT, Records.CUSTOMER)));
    }

    @Override
    public Optional<Agent> agent(long id) {
        return answer(Optional.ofNullable(AGENTS.get(id)).map(email -> new Agent(id, email, email, false, false)));
    }

    @Override
    public List<Agent> agents(String email) {
        return answer(AGENTS.entrySet().stream()
                .filter(agent -> agent.getValue().equals(email))
                .map(agent -> new Agent(agent.getKey(), email, email, false, false))
                .toList());
    }

    private <T> T answer(T answer) {
        calls++;
        world.meanwhile();
        if (down) {
            throw HaloFailures.later();
        }
        return answer;
    }

    private static Ticket shown(Card card) {
        return new Ticket(
                card.id(),
                "",
                1,
                CLIENT,
                1,
                OptionalLong.of(card.agent()),
                card.closedAt() != null,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(card.changed()),
                Optional.ofNullable(card.closedAt()),
                List.of(),
                Map.of());
    }

    @Override
    public List<Asset> assets(long clientId, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<User> users(long clientId, String email) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Agent me() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TicketIds ticketIds() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket createTicket(NewTicket ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ticket updateTicket(TicketUpdate update) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ticket> ticketsBySummary(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Action addAction(NewAction action) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Action> actions(long ticketId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Halo within(BeforeWrite check) {
        throw new UnsupportedOperationException();
    }
}
