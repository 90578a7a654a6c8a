package hoist.ticket;

import hoist.reconciler.LogPosition;
import hoist.reconciler.lane.FactLog;
import hoist.reconciler.lane.Lane;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/** The topics without Kafka: each record is folded at once and handed to the lane, as the stream would a moment later. */
final class InMemoryLog implements FactLog {
    private final TicketReconciliation reconciliation;
    private final List<SpecificRecord> records = new ArrayList<>();
    private final Map<String, TicketState> entries = new HashMap<>();
    private Lane<TicketState, TicketAction> lane;

    InMemoryLog(TicketReconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** From now on this lane hears what is folded; it gets all that is there. */
    synchronized void attach(Lane<TicketState, TicketAction> fresh) {
        lane = fresh;
        entries.forEach(lane::changed);
        lane.open();
    }

    @Override
    public synchronized CompletableFuture<?> publish(SpecificRecord value) {
        records.add(value);
        var entry = reconciliation.entryOf(value).orElseThrow();
        var position = new LogPosition(topicOf(value), records.size());
        var state = reconciliation.fold(entries.get(entry), value, position);
        entries.put(entry, state);
        if (lane != null) {
            lane.changed(entry, state);
            lane.folded(Envelope.of(value).eventId());
        }
        return CompletableFuture.completedFuture(null);
    }

    synchronized List<SpecificRecord> records() {
        return List.copyOf(records);
    }

    /** Bodies of the worker's own facts, in order. */
    List<SpecificRecord> facts() {
        return records().stream()
                .filter(TicketFact.class::isInstance)
                .map(value -> Envelope.of(value).body())
                .toList();
    }

    <T> List<T> facts(Class<T> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Topic topicOf(SpecificRecord value) {
        return switch (value) {
            case ElevationEvent _ -> Topic.ELEVATION_EVENTS;
            case DecisionFact _ -> Topic.DECISION_FACTS;
            case JitFact _ -> Topic.JIT_FACTS;
            case TicketFact _ -> Topic.TICKET_FACTS;
            case OperatorCommand _ -> Topic.OPERATOR_COMMANDS;
            default -> throw new IllegalArgumentException();
        };
    }
}
