package hoist.simulators.halo.outgoing;

import hoist.simulators.effects.EffectLog;
import hoist.simulators.halo.desk.Desk;
import hoist.simulators.halo.desk.Editor;
import hoist.simulators.halo.desk.HistoryEntry;
import hoist.simulators.halo.desk.Kind;
import hoist.simulators.halo.desk.Posted;
import hoist.simulators.halo.desk.Row;
import hoist.simulators.halo.desk.Ticket;
import hoist.simulators.halo.outgoing.QuickAction.When;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The buttons on tickets. A click calls once; the ticket keeps what came back. */
public final class QuickActions {

    private final Desk desk;
    private final EffectLog effects;
    private final OutgoingCalls calls;
    private final MethodLibrary library;
    private final Variables variables;
    private final List<QuickAction> actions = new CopyOnWriteArrayList<>();

    /** No buttons yet. */
    public QuickActions(Desk desk, EffectLog effects, OutgoingCalls calls, MethodLibrary library) {
        this.desk = desk;
        this.effects = effects;
        this.calls = calls;
        this.library = library;
        this.variables = new Variables(desk);
    }

    /** Adds a button to every ticket (Configuration, Tickets, Actions), in place of one with the same name. */
    public void add(QuickAction action) {
        actions.removeIf(known -> known.name().equals(action.name()));
        actions.add(action);
        Row outcome = desk.table(Kind.OUTCOME)
                .named("outcome", action.name())
                .orElseGet(() -> new Row(Map.of(
                        "outcome", action.name(), "buttonname", action.name(), "newstatus", 0, "hidefromuser", true)));
        desk.save(Kind.OUTCOME, outcome.with("integration_method_id", library.add(action.method())));
    }

    /** The buttons. */
    public List<QuickAction> actions() {
        return List.copyOf(actions);
    }

    /** A technician clicks. */
    public MethodOutcome click(int ticketId, String actionName, Editor technician) {
        QuickAction action = actions.stream()
                .filter(known -> known.name().equals(actionName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no quick action " + actionName));
        Ticket ticket =
                desk.ticket(ticketId).orElseThrow(() -> new IllegalArgumentException("there is no ticket " + ticketId));
        BodyTemplate template = new BodyTemplate(variables.of(ticket, technician.agentId()), desk.switches());
        MethodOutcome outcome =
                calls.execute(action.method(), template.render(action.method().body()));
        effects.effect(
                "method.called", "" + ticketId, Map.of("method", action.method().name()));
        keep(ticketId, action, outcome, technician);
        return outcome;
    }

    private void keep(int ticketId, QuickAction action, MethodOutcome outcome, Editor technician) {
        String what = action.name() + ": " + outcome.inWords();
        desk.note(ticketId, new HistoryEntry(desk.now(), technician.name(), what));
        desk.act(
                Posted.of(
                        Map.of("ticket_id", ticketId, "outcome", action.name(), "note", what, "hiddenfromuser", true)),
                technician);
        if (action.when() == When.ALWAYS || outcome.successful()) {
            desk.move(ticketId, action.statusAfter(), technician);
        }
    }
}
