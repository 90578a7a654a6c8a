package hoist.jit.reading;

import hoist.jit.ticket.Folded;
import hoist.jit.ticket.TicketWatch;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.LogPosition;
import hoist.reconciler.lane.FactLog;
import hoist.reconciler.lane.Lane;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import hoist.schemas.jit.JitFact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/** The topics without Kafka: each record is folded at once and handed to the lane, as the stream would a moment later. */
final class InMemoryLog implements FactLog {
    private final TicketWatch watch;
    private final List<SpecificRecord> records = new ArrayList<>();
    private final Map<Topic, Long> ends = new EnumMap<>(Topic.class);
    private final Map<String, WatchState> entries = new TreeMap<>();
    private Lane<WatchState, WatchAction> lane;

    InMemoryLog(TicketWatch watch) {
        this.watch = watch;
    }

    /** From now on this lane hears what is folded; it gets all that is there. */
    synchronized void attach(Lane<WatchState, WatchAction> fresh) {
        lane = fresh;
        entries.forEach(lane::changed);
        lane.open();
    }

    /** Folds all that was written into an empty ledger. */
    synchronized void replay() {
        entries.clear();
        ends.clear();
        var all = new HashMap<String, WatchState>();
        records.forEach(record -> all.putAll(folded(record)));
    }

    @Override
    public synchronized CompletableFuture<?> publish(SpecificRecord value) {
        records.add(value);
        var changed = folded(value);
        if (lane != null) {
            changed.forEach(lane::changed);
            lane.folded(Envelope.of(value).eventId());
        }
        return CompletableFuture.completedFuture(null);
    }

    private Map<String, WatchState> folded(SpecificRecord value) {
        var topic = Folded.topicOf(value);
        var position = new LogPosition(topic, ends.merge(topic, 1L, Long::sum) - 1);
        var changed = new LinkedHashMap<String, WatchState>();
        watch.entriesOf(value)
                .forEach(entry -> changed.put(entry, watch.fold(entry, entries.get(entry), value, position)));
        entries.putAll(changed);
        return changed;
    }

    /** The worker's own facts, in order. */
    synchronized List<JitFact> facts() {
        return records.stream()
                .filter(JitFact.class::isInstance)
                .map(JitFact.class::cast)
                .toList();
    }

    <T> List<T> facts(Class<T> kind) {
        return facts().stream()
                .map(JitFact::getBody)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
