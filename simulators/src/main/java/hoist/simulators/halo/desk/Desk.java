package hoist.simulators.halo.desk;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Switches.ParallelCreates;
import hoist.simulators.halo.desk.Switches.UpdateNeeds;
import hoist.simulators.halo.desk.Ticket.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Everything one HaloPSA instance knows. One change at a time; each is in the effect log before anyone sees it. */
public final class Desk {

    /** How long a create holds its number before it writes, where parallel creates collide. */
    private static final Duration RACE = Duration.ofMillis(30);

    private final Clock clock;
    private final EffectLog effects;
    private final Switches switches;
    private final TenantIds ids;
    private final int firstTicket;
    private final Map<Kind, Table> tables = new EnumMap<>(Kind.class);
    private final ConcurrentSkipListMap<Integer, Ticket> tickets = new ConcurrentSkipListMap<>();
    private final Map<Integer, List<String>> mandatory = new ConcurrentHashMap<>();
    private final TicketChanges changes;
    private final TicketOpening opening;
    private final TicketChanging changing;
    private final Acting acting;
    private final TicketMoves moves;

    /** An empty desk whose tickets are numbered from {@code firstTicket}. */
    public Desk(Clock clock, EffectLog effects, Switches switches, TenantIds ids, int firstTicket) {
        this.clock = clock;
        this.effects = effects;
        this.switches = switches;
        this.ids = ids;
        this.firstTicket = firstTicket;
        for (Kind kind : Kind.values()) {
            tables.put(kind, new Table());
        }
        TicketFields fields = new TicketFields(this);
        this.moves = new TicketMoves(this);
        this.changes = new TicketChanges(effects);
        this.opening = new TicketOpening(this, fields, moves);
        this.changing = new TicketChanging(fields, moves);
        this.acting = new Acting(this, moves);
    }

    /** The objects of one kind. */
    public Table table(Kind kind) {
        return tables.getOrDefault(kind, new Table());
    }

    /** This tenant's numbers. */
    public TenantIds ids() {
        return ids;
    }

    /** The switches of this instance. */
    public Switches switches() {
        return switches;
    }

    /** Who wants to hear of changes to tickets; told in order, must return at once. */
    public TicketChanges changes() {
        return changes;
    }

    /** The present time. */
    public Instant now() {
        return clock.instant();
    }

    /** All tickets that are there, by number. */
    public List<Ticket> tickets() {
        return tickets.values().stream()
                .filter(ticket -> ticket.presence() == Presence.THERE)
                .toList();
    }

    /** One ticket, unless it was deleted. */
    public Optional<Ticket> ticket(int id) {
        return Optional.ofNullable(tickets.get(id)).filter(ticket -> ticket.presence() == Presence.THERE);
    }

    /** Adds or replaces an object; its id is the next free one when it has none. */
    public synchronized Row save(Kind kind, Row row) {
        Table table = table(kind);
        int id = row.id() > 0 ? row.id() : table.nextId();
        boolean known = table.find(id).isPresent();
        effects.effect(kind.name().toLowerCase(Locale.ROOT) + (known ? ".updated" : ".created"), "" + id);
        return table.put(id, row.id() > 0 ? row : row.with("id", id));
    }

    /** Removes an object. */
    public synchronized Row remove(Kind kind, int id) {
        Row removed = table(kind).remove(id).orElseThrow(Refusals::notFound);
        effects.effect(kind.name().toLowerCase(Locale.ROOT) + ".deleted", "" + id);
        return removed;
    }

    /** Makes properties mandatory for tickets of a type, also for API calls. */
    public void mandatory(int ticketTypeId, List<String> properties) {
        mandatory.put(ticketTypeId, List.copyOf(properties));
    }

    List<String> mandatory(int ticketTypeId) {
        return mandatory.getOrDefault(ticketTypeId, List.of());
    }

    /** All there is at this moment. */
    public synchronized DeskState state() {
        Map<Kind, List<Row>> rows = new EnumMap<>(Kind.class);
        tables.forEach((kind, table) -> rows.put(kind, table.rows()));
        return new DeskState(rows, mandatory, List.copyOf(tickets.values()));
    }

    /** Goes on from a state; for an empty desk. */
    public synchronized void continueFrom(DeskState state) {
        state.tables().forEach((kind, rows) -> rows.forEach(row -> table(kind).put(row.id(), row)));
        mandatory.putAll(state.mandatory());
        state.tickets().forEach(ticket -> tickets.put(ticket.id(), ticket));
    }

    /** Makes several changes between which nobody sees a state. */
    public synchronized void together(Runnable severalChanges) {
        severalChanges.run();
    }

    /** Logs a new ticket. */
    public Ticket open(Posted posted, Editor editor) {
        if (switches.parallelCreates() == ParallelCreates.SAFE) {
            synchronized (this) {
                return insert(posted, nextTicket(), editor);
            }
        }
        int number = nextTicket();
        pause();
        synchronized (this) {
            return insert(posted, number, editor);
        }
    }

    /** Changes a ticket. */
    public synchronized Ticket change(Posted posted, Editor editor) {
        int id = posted.number("id").orElse(0);
        if (posted.flag("_recover")) {
            return recover(id, editor);
        }
        boolean enough = switches.updateNeeds() == UpdateNeeds.ID
                || Stream.of("tickettype_id", "client_id").allMatch(posted::has);
        Ticket before = ticket(id)
                .filter(found -> enough)
                .orElseThrow(() -> Refusals.recordNotFound(switches.recordNotFoundStatus()));
        return store(before, changing.changed(before, posted, editor, now()), editor);
    }

    /** Adds an action to a ticket, or changes one when the element has its id. The action is the result. */
    public synchronized Row act(Posted posted, Editor editor) {
        Ticket before = posted.number("ticket_id").flatMap(this::ticket).orElseThrow(Refusals::notFound);
        Optional<Integer> number = posted.number("id").filter(id -> id > 0);
        if (number.isPresent()) {
            return edit(before, number.get(), posted, editor);
        }
        Row action = store(before, acting.added(before, posted, editor, now()), editor)
                .actions()
                .getLast();
        changes.noted(before.id(), action);
        return action;
    }

    /** Deletes a ticket; it can be recovered. */
    public synchronized Ticket delete(int id, Editor editor) {
        Ticket before = ticket(id).orElseThrow(Refusals::notFound);
        return store(before, before.with(Presence.DELETED), editor);
    }

    /** Adds a line to a ticket's history, which no caller of the API notices. */
    public synchronized void note(int id, HistoryEntry entry) {
        tickets.computeIfPresent(id, (number, ticket) -> ticket.withHistory(entry));
    }

    /** Puts a ticket into a status, as a person at the screen does. */
    public Ticket move(int id, int statusId, Editor editor) {
        return rewrite(id, editor, ticket -> moves.toStatus(ticket, statusId, editor, now()));
    }

    /** Gives a ticket to an agent, as a person at the screen does. */
    public Ticket assign(int id, int agentId, Editor editor) {
        return rewrite(id, editor, ticket -> moves.toAgent(ticket, agentId, editor, now()));
    }

    private synchronized Ticket rewrite(int id, Editor editor, UnaryOperator<Ticket> change) {
        Ticket before = ticket(id).orElseThrow(Refusals::notFound);
        return store(before, change.apply(before).updated(now()), editor);
    }

    private Row edit(Ticket before, int number, Posted posted, Editor editor) {
        Row action = before.actions().stream()
                .filter(row -> row.id() == number)
                .findFirst()
                .orElseThrow(Refusals::notFound);
        Ticket after = store(before, acting.edited(before, action, posted, now()), editor);
        return after.actions().stream()
                .filter(row -> row.id() == number)
                .findFirst()
                .orElseThrow();
    }

    private Ticket recover(int id, Editor editor) {
        Ticket deleted = Optional.ofNullable(tickets.get(id))
                .orElseThrow(() -> Refusals.recordNotFound(switches.recordNotFoundStatus()));
        return store(deleted, deleted.with(Presence.THERE), editor);
    }

    private Ticket insert(Posted posted, int number, Editor editor) {
        if (tickets.containsKey(number) && switches.parallelCreates() == ParallelCreates.COLLIDE) {
            throw Refusals.duplicateNumber(number);
        }
        Ticket ticket = opening.opened(posted, number, editor, now());
        changes.opened(ticket, editor);
        tickets.put(number, ticket);
        return ticket;
    }

    private Ticket store(Ticket before, Ticket after, Editor editor) {
        changes.changed(before, after, editor);
        tickets.put(after.id(), after);
        return after;
    }

    private int nextTicket() {
        return tickets.isEmpty() ? firstTicket : tickets.lastKey() + 1;
    }

    private static void pause() {
        try {
            Thread.sleep(RACE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server stopped during a create", stopped);
        }
    }
}
