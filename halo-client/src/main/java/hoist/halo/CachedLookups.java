package hoist.halo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import hoist.vendor.Again;
import hoist.vendor.BeforeWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers clients, assets, users, agents and the ids behind names for a while; tickets and actions never. */
public final class CachedLookups implements Halo {
    private final Halo halo;
    private final Cache<Question, Answer> answers;

    private CachedLookups(Halo halo, Cache<Question, Answer> answers) {
        this.halo = halo;
        this.answers = answers;
    }

    /** Starts empty; the ticker is {@link Ticker#systemTicker()}, or a test's. */
    public static CachedLookups around(Halo halo, CacheSettings settings, Ticker ticker) {
        return new CachedLookups(
                halo,
                Caffeine.newBuilder()
                        .maximumSize(settings.entries())
                        .ticker(ticker)
                        // Not on the common pool, which the HTTP client needs to hand over its answers.
                        .executor(Runnable::run)
                        .expireAfter(Expiry.<Question, Answer>creating((_, answer) -> life(settings, answer)))
                        .build());
    }

    /** What was asked; names and addresses as people type them, so in lower case. */
    private record Question(String kind, long id, String text) {}

    private sealed interface Answer {
        record Rows(List<?> rows) implements Answer {}

        record Ids(TicketIds ids) implements Answer {}

        /** Names are missing, which a person has to change. */
        record NotConfigured(HaloException failure) implements Answer {}
    }

    private static Duration life(CacheSettings settings, Answer answer) {
        return switch (answer) {
            case Answer.Rows(List<?> rows) -> rows.isEmpty() ? settings.nothing() : settings.found();
            case Answer.Ids _ -> settings.found();
            case Answer.NotConfigured _ -> settings.nothing();
        };
    }

    @Override
    public List<Client> activeClients() {
        return rows(Client.class, "clients", 0, "", halo::activeClients);
    }

    @Override
    public List<Asset> assets(long clientId, String name) {
        return rows(Asset.class, "assets", clientId, name, () -> halo.assets(clientId, name));
    }

    @Override
    public List<User> users(long clientId, String email) {
        return rows(User.class, "users", clientId, email, () -> halo.users(clientId, email));
    }

    @Override
    public List<Agent> agents(String email) {
        return rows(Agent.class, "agents", 0, email, () -> halo.agents(email));
    }

    @Override
    public Optional<Agent> agent(long id) {
        return rows(Agent.class, "agent", id, "", () -> halo.agent(id).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public Agent me() {
        return rows(Agent.class, "me", 0, "", () -> List.of(halo.me())).getFirst();
    }

    @Override
    public TicketIds ticketIds() {
        return switch (answer(new Question("names", 0, ""), this::askIds)) {
            case Answer.Ids(TicketIds ids) -> ids;
            case Answer.NotConfigured(HaloException failure) -> throw failure;
            case Answer.Rows _ -> throw new IllegalStateException("rows are no ids");
        };
    }

    private Answer askIds() {
        try {
            return new Answer.Ids(halo.ticketIds());
        } catch (HaloException e) {
            if (e.again() instanceof Again.Never(Again.Why why, String _) && why == Again.Why.CONFIGURATION) {
                return new Answer.NotConfigured(e);
            }
            throw e;
        }
    }

    /** Asks outside the cache's locks, so that two who ask at once may both ask Halo: better than to wait for a slow answer with a lock held. */
    private Answer answer(Question question, Supplier<Answer> ask) {
        Answer known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        Answer fresh = ask.get();
        answers.put(question, fresh);
        return fresh;
    }

    private <T> List<T> rows(Class<T> type, String kind, long id, String text, Supplier<List<T>> ask) {
        var question = new Question(kind, id, text.strip().toLowerCase(Locale.ROOT));
        return switch (answer(question, () -> new Answer.Rows(ask.get()))) {
            case Answer.Rows(List<?> rows) -> rows.stream().map(type::cast).toList();
            case Answer.Ids _, Answer.NotConfigured _ -> throw new IllegalStateException("ids are no rows");
        };
    }

    @Override
    public Ticket createTicket(NewTicket ticket) {
        return halo.createTicket(ticket);
    }

    @Override
    public Ticket updateTicket(TicketUpdate update) {
        return halo.updateTicket(update);
    }

    @Override
    public Optional<Ticket> ticket(long id) {
        return halo.ticket(id);
    }

    @Override
    public List<Ticket> ticketsBySummary(String text) {
        return halo.ticketsBySummary(text);
    }

    @Override
    public List<Ticket> tickets(Collection<Long> ids) {
        return halo.tickets(ids);
    }

    @Override
    public List<Ticket> ticketsChangedSince(Instant time) {
        return halo.ticketsChangedSince(time);
    }

    @Override
    public List<Ticket> openTickets(long agentId, long clientId) {
        return halo.openTickets(agentId, clientId);
    }

    @Override
    public Action addAction(NewAction action) {
        return halo.addAction(action);
    }

    @Override
    public List<Action> actions(long ticketId) {
        return halo.actions(ticketId);
    }

    @Override
    public CachedLookups within(BeforeWrite check) {
        return new CachedLookups(halo.within(check), answers);
    }
}
