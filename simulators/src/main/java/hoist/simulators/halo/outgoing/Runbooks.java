package hoist.simulators.halo.outgoing;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.HistoryEntry;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.TicketEvent;
import hoist.simulators.halo.desk.TicketEvent.What;
import hoist.simulators.halo.outgoing.Runbook.Activity;
import hoist.simulators.halo.outgoing.Runbook.Start;
import hoist.simulators.halo.outgoing.Runbook.Trigger;
import hoist.simulators.http.Answer;
import hoist.simulators.http.Json;
import hoist.simulators.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;

/** The runbooks: started by a closed ticket, or from outside. Each step is tried once. */
public final class Runbooks implements AutoCloseable {

    private final Desk desk;
    private final EffectLog effects;
    private final OutgoingCalls calls;
    private final MethodLibrary library;
    private final Variables variables;
    private final List<Runbook> runbooks = new CopyOnWriteArrayList<>();
    private final List<Run> past = new CopyOnWriteArrayList<>();
    private final ExecutorService runs = Executors.newVirtualThreadPerTaskExecutor();

    /** No runbooks yet. */
    public Runbooks(Desk desk, EffectLog effects, OutgoingCalls calls, MethodLibrary library) {
        this.desk = desk;
        this.effects = effects;
        this.calls = calls;
        this.library = library;
        this.variables = new Variables(desk);
        desk.changes().tell(this::heard);
    }

    /** One run of a runbook. */
    public record Run(Instant at, String runbook, MethodOutcome outcome) {}

    /** The runbooks. */
    public List<Runbook> all() {
        return List.copyOf(runbooks);
    }

    /** All runs so far, the oldest first. */
    public List<Run> runs() {
        return List.copyOf(past);
    }

    /** Adds a runbook (Configuration, Integrations, Custom integrations, Integration runbooks). */
    public void add(Runbook runbook) {
        runbooks.add(runbook);
        library.add(runbook.method());
    }

    private void heard(TicketEvent event) {
        if (event.what() == What.TICKET_CLOSED) {
            runbooks.stream()
                    .filter(runbook -> runbook.trigger() == Trigger.TICKET_CLOSED)
                    .filter(runbook -> runbook.activity() == Activity.ACTIVE)
                    .forEach(runbook -> runs.execute(() -> run(runbook, event)));
        }
    }

    private void run(Runbook runbook, TicketEvent event) {
        MethodOutcome outcome = step(runbook, variables.of(event.ticket(), event.agentId()));
        String what = "Runbook " + runbook.name() + ": " + outcome.inWords();
        desk.ticket(event.ticket().id())
                .ifPresent(ticket -> desk.note(ticket.id(), new HistoryEntry(desk.now(), "Runbook", what)));
    }

    /** {@code POST /api/automation/{id}}: the body is the variable {@code request}; the answer has no body. */
    public Answer start(Request request) {
        Optional<Runbook> known = runbooks.stream()
                .filter(runbook -> runbook.id().toString().equalsIgnoreCase(request.variable("id")))
                .findFirst();
        if (known.isEmpty()) {
            return Answer.empty(404);
        }
        Runbook runbook = known.get();
        if (runbook.start() == Start.HALO_ONLY) {
            return Answer.empty(401);
        }
        if (runbook.activity() == Activity.INACTIVE) {
            return Answer.json(400, "Unable to start automation");
        }
        Map<String, Object> given = Map.of("request", body(request));
        runs.execute(() -> step(runbook, given));
        return Answer.empty(200);
    }

    /** An unresolved variable makes the step fail before anything is sent. */
    private MethodOutcome step(Runbook runbook, Map<String, Object> given) {
        BodyTemplate template = new BodyTemplate(given, desk.switches());
        Optional<String> missing = template.unresolved(runbook.method().body());
        MethodOutcome outcome = missing.<MethodOutcome>map(MethodOutcome.Unresolved::new)
                .orElseGet(() -> calls.execute(
                        runbook.method(), template.render(runbook.method().body())));
        past.add(new Run(desk.now(), runbook.name(), outcome));
        effects.effect("runbook.run", runbook.name(), Map.of("outcome", outcome.inWords()));
        return outcome;
    }

    private static Object body(Request request) {
        try {
            return new Posted(Json.tree(request.body().bytes()), 0).plain();
        } catch (JacksonException none) {
            return Map.of();
        }
    }

    @Override
    public void close() {
        runs.shutdownNow();
    }
}
