package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.request.DecisionLedger;
import hoist.reconciler.Acts;
import hoist.reconciler.lane.Budget;
import hoist.reconciler.lane.FactLog;
import hoist.reconciler.lane.Lane;
import hoist.reconciler.lane.LaneObserver;
import hoist.reconciler.lane.LaneSettings;
import hoist.schemas.Envelope;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A log without a broker: what is written is folded at once, and a real lane acts on it. */
final class InMemoryLog implements FactLog, AutoCloseable {
    /** Leases of 3.1 s, so that a doubt is over soon. */
    private static final LaneSettings QUICK = new LaneSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(100),
            4,
            Duration.ofMillis(50),
            Duration.ofMillis(200));

    private final List<SpecificRecord> records = new ArrayList<>();
    private final DecisionReconciliation reconciliation;
    private final Lane<DecisionLedger, DecisionAction> lane;
    private @Nullable DecisionLedger ledger;

    InMemoryLog(DecisionReconciliation reconciliation, Acts<DecisionLedger, DecisionAction> acts) {
        this.reconciliation = reconciliation;
        lane = new Lane<>(
                Events.TENANT,
                reconciliation,
                acts,
                this,
                Budget.of("test", 60_000, Duration.ofMinutes(1)),
                QUICK,
                new Silent(),
                Clock.systemUTC());
        lane.open();
    }

    @Override
    public CompletableFuture<?> publish(SpecificRecord fact) {
        write(fact);
        return CompletableFuture.completedFuture(null);
    }

    synchronized void write(SpecificRecord record) {
        records.add(record);
        ledger = reconciliation.fold(ledger, record, Ledgers.positionOf(record, records.size()));
        lane.changed(reconciliation.entryOf(record).orElseThrow(), ledger);
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

    /** Something outside the ledger changed. */
    void reconsider() {
        lane.reconsider();
    }

    @Override
    public void close() {
        lane.close();
    }

    private static final class Silent implements LaneObserver {
        @Override
        public void stepEnded(String tenant, String action, String outcome, Duration took) {}

        @Override
        public void stepFailed(String tenant, String entry, String action, Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void stuckChanged(String tenant, String reason, int by) {}
    }
}
