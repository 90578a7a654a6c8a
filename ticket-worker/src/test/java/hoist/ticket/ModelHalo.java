package hoist.ticket;

import hoist.halo.Action;
import hoist.halo.Agent;
import hoist.halo.Asset;
import hoist.halo.Client;
import hoist.halo.Closure;
import hoist.halo.Halo;
import hoist.halo.HaloFailures;
import hoist.halo.NewAction;
import hoist.halo.NewTicket;
import hoist.halo.Ticket;
import hoist.halo.TicketIds;
import hoist.halo.TicketUpdate;
import hoist.halo.User;
import hoist.vendor.BeforeWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Halo without HTTP and in virtual time: writes may be applied, lost, refused for now, or applied and their answer lost. */
final class ModelHalo implements Halo {
    static final Duration SEARCH_LAG = Duration.ofSeconds(20);
    private static final Client CLIENT = new Client(12, Events.CUSTOMER);

    private final Supplier<Fate> fates;
    private final Supplier<Instant> now;
    private final Map<Long, Ticket> tickets;
    private final List<Action> actions;
    private final Set<Long> deleted;
    private final BeforeWrite check;

    /** What becomes of a write. */
    enum Fate {
        ANSWERED,
        APPLIED_AND_LOST,
        LOST,
        NOT_NOW
    }

    ModelHalo(Supplier<Fate> fates, Supplier<Instant> now) {
        this(fates, now, new TreeMap<>(), new ArrayList<>(), new HashSet<>(), BeforeWrite.NOTHING);
    }

    private ModelHalo(
            Supplier<Fate> fates,
            Supplier<Instant> now,
            Map<Long, Ticket> tickets,
            List<Action> actions,
            Set<Long> deleted,
            BeforeWrite check) {
        this.fates = fates;
        this.now = now;
        this.tickets = tickets;
        this.actions = actions;
        this.deleted = deleted;
        this.check = check;
    }

    /** An open ticket that somebody logged by hand. */
    void logByHand(long id) {
        tickets.put(
                id,
                ticket(
                        id,
                        "Printer on fire",
                        1,
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(now.get()),
                        Map.of()));
    }

    /** Somebody deletes every ticket there is, by mistake. */
    void deleteAll() {
        deleted.addAll(tickets.keySet());
    }

    /** Those that were not deleted. */
    List<Ticket> presentTickets() {
        return tickets.values().stream()
                .filter(ticket -> !deleted.contains(ticket.id()))
                .toList();
    }

    List<Ticket> allTickets() {
        return List.copyOf(tickets.values());
    }

    List<Action> allActions() {
        return List.copyOf(actions);
    }

    @Override
    public List<Client> activeClients() {
        return List.of(CLIENT);
    }

    @Override
    public List<Asset> assets(long clientId, String name) {
        return List.of();
    }

    @Override
    public List<User> users(long clientId, String email) {
        return List.of();
    }

    @Override
    public List<Agent> agents(String email) {
        return List.of(new Agent(14, "Ann", Events.ANN, false, false));
    }

    @Override
    public Optional<Agent> agent(long id) {
        return Optional.empty();
    }

    @Override
    public Agent me() {
        return new Agent(2, "API", "", false, true);
    }

    @Override
    public TicketIds ticketIds() {
        return new TicketIds(1, "Business Applications", 2, 3, 9, 1, Map.of(), 7);
    }

    @Override
    public Ticket createTicket(NewTicket ticket) {
        return write(() -> {
            var id = 2001L + tickets.size();
            var made = ticket(
                    id,
                    ticket.summary(),
                    ticket.closure().map(Closure::statusId).orElse(1L),
                    ticket.agentId(),
                    ticket.closure().map(Closure::note),
                    ticket.closure().map(Closure::time),
                    Optional.of(now.get()),
                    ticket.customFields());
            tickets.put(id, made);
            return made;
        });
    }

    @Override
    public Ticket updateTicket(TicketUpdate update) {
        return write(() -> {
            var known = tickets.get(update.id());
            var made = ticket(
                    known.id(),
                    known.summary(),
                    update.statusId().orElse(known.statusId()),
                    update.agentId().isPresent() ? update.agentId() : known.agentId(),
                    update.closureNote().or(known::closureNote),
                    update.closureTime().or(known::closureTime),
                    known.created(),
                    known.customFields());
            tickets.put(known.id(), made);
            return made;
        });
    }

    private static Ticket ticket(
            long id,
            String summary,
            long status,
            OptionalLong agent,
            Optional<String> note,
            Optional<Duration> time,
            Optional<Instant> created,
            Map<String, String> fields) {
        return new Ticket(
                id,
                summary,
                1,
                12,
                status,
                agent,
                status == 9,
                note,
                time,
                created,
                created,
                created,
                List.of(),
                fields);
    }

    @Override
    public Optional<Ticket> ticket(long id) {
        return Optional.ofNullable(tickets.get(id)).filter(_ -> !deleted.contains(id));
    }

    @Override
    public List<Ticket> ticketsBySummary(String text) {
        return presentTickets().stream()
                .filter(ticket -> ticket.summary().contains(text))
                .filter(ticket ->
                        !ticket.created().orElseThrow().plus(SEARCH_LAG).isAfter(now.get()))
                .toList();
    }

    @Override
    public List<Ticket> tickets(Collection<Long> ids) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ticket> ticketsChangedSince(Instant time) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ticket> openTickets(long agentId, long clientId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Action addAction(NewAction action) {
        return write(() -> {
            var made = new Action(
                    actions.size() + 1L,
                    action.ticketId(),
                    "Note",
                    "API",
                    Optional.of(now.get()),
                    action.noteHtml(),
                    action.hiddenFromUser(),
                    action.timeTaken().orElse(Duration.ZERO));
            actions.add(made);
            return made;
        });
    }

    @Override
    public List<Action> actions(long ticketId) {
        return actions.stream().filter(action -> action.ticketId() == ticketId).toList();
    }

    @Override
    public Halo within(BeforeWrite other) {
        return new ModelHalo(fates, now, tickets, actions, deleted, check.then(other));
    }

    private <T> T write(Supplier<T> apply) {
        check.check();
        switch (fates.get()) {
            case NOT_NOW -> throw HaloFailures.later();
            case LOST -> throw HaloFailures.inDoubt();
            case APPLIED_AND_LOST -> {
                var _ = apply.get();
                throw HaloFailures.inDoubt();
            }
            case ANSWERED -> {
                return apply.get();
            }
        }
        throw new IllegalStateException();
    }
}
