package hoist.jit.disabling;

import hoist.jit.account.AccountState;
import hoist.jit.account.Events;
import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.AccountReconciliation;
import hoist.reconciler.Acts;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.FactLog;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.LaneObserver;
import hoist.reconciler.lane.LaneSettings;
import hoist.schemas.Envelope;
import hoist.schemas.jit.JitFact;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;

/** A log without a broker: what is written is folded at once, and a real lane acts on it. */
final class InMemoryLog implements FactLog, AutoCloseable {
    /** Leases of 5.1 s, so that a doubt is over soon. */
    private static final LaneSettings QUICK = new LaneSettings(
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            4,
            Duration.ofMillis(50),
            Duration.ofMillis(200));

    private final List<SpecificRecord> records = new ArrayList<>();
    private final Map<String, AccountState> states = new HashMap<>();
    private final Map<String, Integer> stuck = new ConcurrentHashMap<>();
    private final Map<Class<?>, Runnable> before = new ConcurrentHashMap<>();
    private final AccountReconciliation reconciliation;
    private final Lane<AccountState, AccountAction> lane;

    InMemoryLog(AccountReconciliation reconciliation, Acts<AccountState, AccountAction> acts) {
        this.reconciliation = reconciliation;
        lane = new Lane<>(
                Events.TENANT,
                reconciliation,
                acts,
                this,
                Budget.of("test", 60_000, Duration.ofMinutes(1)),
                QUICK,
                new Counting(),
                Clock.systemUTC());
        lane.open();
    }

    @Override
    public CompletableFuture<?> publish(SpecificRecord fact) {
        var first = before.remove(Envelope.of(fact).body().getClass());
        if (first != null) {
            first.run();
        }
        write(fact);
        return CompletableFuture.completedFuture(null);
    }

    /** Something happens just before the next fact of this kind is written. */
    void beforeNext(Class<? extends SpecificRecord> kind, Runnable something) {
        before.put(kind, something);
    }

    synchronized void write(SpecificRecord record) {
        records.add(record);
        for (var entry : reconciliation.entriesOf(record)) {
            var position = Ledgers.positionOf(record, records.size());
            var state = reconciliation.fold(entry, states.get(entry), record, position);
            states.put(entry, state);
            lane.changed(entry, state);
        }
        lane.folded(Envelope.of(record).eventId());
    }

    /** Bodies of one kind, in order. */
    synchronized <T extends SpecificRecord> List<T> bodies(Class<T> kind) {
        return records.stream()
                .map(record -> Envelope.of(record).body())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** As facts are told, the newest one. */
    synchronized JitFact lastFact() {
        return records.stream()
                .filter(JitFact.class::isInstance)
                .map(JitFact.class::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    synchronized AccountState state(String entry) {
        return states.get(entry);
    }

    /** How many entries are stuck for this reason. */
    int stuck(String reason) {
        return stuck.getOrDefault(reason, 0);
    }

    /** Something outside the ledger changed. */
    void reconsider() {
        lane.reconsider();
    }

    @Override
    public void close() {
        lane.close();
    }

    private final class Counting implements LaneObserver {
        @Override
        public void stepEnded(String tenant, String action, String outcome, Duration took) {}

        @Override
        public void stepFailed(String tenant, String entry, String action, Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void stuckChanged(String tenant, String reason, int by) {
            stuck.merge(reason, by, Integer::sum);
        }
    }
}
