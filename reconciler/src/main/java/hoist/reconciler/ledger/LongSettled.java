package hoist.reconciler.ledger;

import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.apache.kafka.streams.state.KeyValueStore;

/** Entries whose end is so long ago that the ledger may forget them. */
record LongSettled<S>(Reconciliation<S, ?> reconciliation, Duration kept, Instant now) {
    void dropFrom(KeyValueStore<String, S> store) {
        var dropped = new ArrayList<String>();
        try (var entries = store.all()) {
            entries.forEachRemaining(each -> {
                if (isLongSettled(EntryKey.of(each.key), each.value)) {
                    dropped.add(each.key);
                }
            });
        }
        dropped.forEach(store::delete);
    }

    private boolean isLongSettled(EntryKey key, S state) {
        if (key.entry().equals(Reconciliation.TENANT_WIDE)) {
            return false;
        }
        try {
            var step = reconciliation.next(new Situation<>(key.tenant(), key.entry(), state, null, now));
            return step instanceof Step.Settled<?> settled
                    && settled.since().plus(kept).isBefore(now);
        } catch (RuntimeException e) { // the lane reports a plan that fails; the fold goes on
            return false;
        }
    }
}
