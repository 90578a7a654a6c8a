package hoist.jit.reading;

import hoist.jit.ticket.Folded;
import hoist.jit.ticket.Records;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.Topic;
import hoist.schemas.attempt.Attempt;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** One instance: reads topics at its own pace, forgets what is settled, acts on what it has read, and may die anywhere. */
final class ModelWatcher {
    private final ModelWorld world;
    private final Map<Topic, Integer> read = new EnumMap<>(Topic.class);
    private final Map<String, WatchState> entries = new TreeMap<>();
    private final Set<String> live = new TreeSet<>();
    private final Set<String> underWay = new HashSet<>();
    private Map<Topic, Integer> mustReach = Map.of();
    private int lives;

    /** The process dies. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    ModelWatcher(ModelWorld world) {
        this.world = world;
    }

    Map<String, WatchState> entries() {
        return Map.copyOf(entries);
    }

    boolean readOne(Topic topic) {
        var position = read.getOrDefault(topic, 0);
        var log = world.log(topic);
        if (position >= log.size()) {
            return false;
        }
        var wasBehind = isBehind();
        read.put(topic, position + 1);
        var changed = folded(log.get(position), position);
        if (!isBehind()) {
            changed(wasBehind ? entries.keySet() : changed.keySet());
        }
        return true;
    }

    void readAll() {
        for (var topic : ModelWorld.INPUTS) {
            while (readOne(topic)) {}
        }
    }

    void readGrants() {
        while (readOne(Topic.JIT_EVENTS)) {}
    }

    /** Starts with nothing but the log; it acts again when it has read what is there now. */
    void crash() {
        world.note("instance dies");
        entries.clear();
        live.clear();
        read.clear();
        mustReach = world.ends();
        lives++;
    }

    /** Is given records again that it had read. */
    void redeliver(Topic topic, int records) {
        read.computeIfPresent(topic, (each, position) -> Math.max(0, position - records));
    }

    /** When any entry is to be looked at next; empty when something can be done now, or never. */
    List<Step<WatchAction>> steps() {
        return live.stream().map(this::next).toList();
    }

    /** Does one of the things that can be done, if any; whether there was one. */
    boolean act() {
        if (isBehind()) {
            return false;
        }
        changed(Set.copyOf(live));
        var due = live.stream()
                .filter(entry -> !underWay.contains(entry))
                .filter(entry -> next(entry) instanceof Step.Act<WatchAction>)
                .toList();
        if (due.isEmpty()) {
            return false;
        }
        act(due.get(world.choices.below(due.size())));
        return true;
    }

    private void act(String entry) {
        var action = ((Step.Act<WatchAction>) next(entry)).action();
        world.note("instance " + world.watchers.indexOf(this) + " " + action);
        underWay.add(entry);
        try {
            var _ = world.acts.act(new ModelTurn(entry, entries.get(entry)), action);
        } catch (Crash e) {
            crash();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            underWay.remove(entry);
        }
        if (!isBehind()) {
            changed(entries.containsKey(entry) ? Set.of(entry) : Set.of());
        }
    }

    private Map<String, WatchState> folded(SpecificRecord record, int offset) {
        var changed = new LinkedHashMap<String, WatchState>();
        var position = new LogPosition(Folded.topicOf(record), offset);
        world.watch
                .entriesOf(record)
                .forEach(entry -> changed.put(entry, world.watch.fold(entry, entries.get(entry), record, position)));
        entries.putAll(changed);
        return changed;
    }

    /** As the lane does: what is settled is forgotten until another record concerns it. */
    private void changed(Set<String> names) {
        var planned = new TreeSet<>(names);
        if (names.contains(Reconciliation.TENANT_WIDE)) {
            planned.addAll(live);
        }
        for (var entry : planned) {
            if (underWay.contains(entry) || !(next(entry) instanceof Step.Settled<WatchAction>)) {
                live.add(entry);
            } else {
                live.remove(entry);
            }
        }
    }

    private Step<WatchAction> next(String entry) {
        return world.watch.next(new Situation<>(
                Records.TENANT, entry, entries.get(entry), entries.get(Reconciliation.TENANT_WIDE), world.now()));
    }

    private boolean isBehind() {
        return mustReach.entrySet().stream().anyMatch(end -> read.getOrDefault(end.getKey(), 0) < end.getValue());
    }

    private final class ModelTurn implements Turn<WatchState> {
        private final String entry;
        private final WatchState state;
        private final int life = lives;

        ModelTurn(String entry, WatchState state) {
            this.entry = entry;
            this.state = state;
        }

        @Override
        public String tenant() {
            return Records.TENANT;
        }

        @Override
        public String entry() {
            return entry;
        }

        @Override
        public WatchState state() {
            return state;
        }

        @Override
        public Optional<WatchState> tenantWide() {
            return Optional.ofNullable(entries.get(Reconciliation.TENANT_WIDE));
        }

        @Override
        public Instant now() {
            return world.now();
        }

        @Override
        public LiveAttempt announce(
                Standing.Free free,
                Function<Attempt, SpecificRecord> body,
                Function<WatchState, Optional<String>> holder) {
            throw new AssertionError("nothing is written at Halo");
        }

        @Override
        public void tell(SpecificRecord body) {
            if (life != lives || world.choices.below(10) == 1) {
                throw new Crash();
            }
            world.tell(entry, body);
            while (!isBehind() && readOne(Topic.JIT_FACTS)) {}
        }

        @Override
        public void withdraw(LiveAttempt attempt, String reason) {
            throw new AssertionError("nothing is written at Halo");
        }
    }
}
