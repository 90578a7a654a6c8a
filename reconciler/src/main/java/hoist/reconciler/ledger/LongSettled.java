package hoist.reconciler.ledger;

import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.trust.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** Entries whose end is so long ago that the ledger may forget them. */
record LongSettled<S>(Reconciliation<S, ?> reconciliation, Duration kept, Instant now) {
    void dropFrom(EntryStore<S> store) {
        var dropped = new ArrayList<EntryKey>();
        store.forEach(
                (key, state) -> {
                    if (isLongSettled(key, state)) {
                        dropped.add(key);
                    }
                },
                _ -> {}); // told of when the lanes opened
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
        } catch (Throwable e) { // the lane reports a plan that fails; the fold goes on
            Trust.requireAfter(e);
            return false;
        }
    }
}
