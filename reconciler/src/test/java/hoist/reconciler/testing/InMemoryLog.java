package hoist.reconciler.testing;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.FactLog;
import hoist.reconciler.lane.Lane;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/**
 * A log in memory that is folded as soon as something is written, by each of its followers for itself. A follower may fall
 * behind, and the log may fail to answer.
 */
public final class InMemoryLog<S> implements FactLog {
    /** How the log answers who writes to it. */
    public enum Answering {
        WELL,
        /** Nothing is written, and the writer is told so. */
        FAILING,
        /** It is written, but nobody is told. */
        SILENT
    }

    private record Entry(LogPosition position, SpecificRecord value) {}

    private final Reconciliation<S, ?> reconciliation;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Follower> followers = new ArrayList<>();
    private Answering answering = Answering.WELL;

    public InMemoryLog(Reconciliation<S, ?> reconciliation) {
        this.reconciliation = reconciliation;
    }

    public synchronized void answering(Answering how) {
        answering = how;
    }

    @Override
    public synchronized CompletableFuture<?> publish(SpecificRecord fact) {
        if (answering == Answering.FAILING) {
            return CompletableFuture.failedFuture(new IllegalStateException("the log is away"));
        }
        add(reconciliation.facts(), fact);
        return answering == Answering.SILENT ? new CompletableFuture<>() : CompletableFuture.completedFuture(null);
    }

    public synchronized void add(Topic topic, SpecificRecord value) {
        entries.add(new Entry(new LogPosition(topic, entries.size()), value));
        followers.forEach(Follower::followOn);
    }

    /** Bodies of all facts of this entry, in order. */
    public synchronized List<String> kinds(String entry) {
        return entries.stream()
                .map(Entry::value)
                .filter(value -> reconciliation.entryOf(value).equals(Optional.of(entry)))
                .map(value -> Envelope.of(value).kind())
                .toList();
    }

    /** From now on the lane hears of all that was and will be written. */
    public synchronized Follower follow(Lane<S, ?> lane) {
        var follower = new Follower(lane);
        followers.add(follower);
        follower.followOn();
        return follower;
    }

    /** One instance's fold. */
    public final class Follower {
        private final Lane<S, ?> lane;
        private final Map<String, S> states = new HashMap<>();
        private int next;
        private boolean behind;

        private Follower(Lane<S, ?> lane) {
            this.lane = lane;
        }

        public void fallBehind() {
            synchronized (InMemoryLog.this) {
                behind = true;
            }
        }

        public void catchUp() {
            synchronized (InMemoryLog.this) {
                behind = false;
                followOn();
            }
        }

        /** Folds everything once more, as after an offset reset. */
        public void startOver() {
            synchronized (InMemoryLog.this) {
                next = 0;
                followOn();
            }
        }

        public Optional<S> state(String entry) {
            synchronized (InMemoryLog.this) {
                return Optional.ofNullable(states.get(entry));
            }
        }

        private void followOn() {
            while (!behind && next < entries.size()) {
                fold(entries.get(next++));
            }
        }

        private void fold(Entry each) {
            reconciliation.entryOf(each.value()).ifPresent(entry -> {
                var state = reconciliation.fold(states.get(entry), each.value(), each.position());
                states.put(entry, state);
                lane.changed(entry, state);
            });
            lane.folded(Envelope.of(each.value()).eventId());
        }
    }
}
