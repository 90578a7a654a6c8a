package hoist.reconciler.lane;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a fact of theirs to come back through the fold. */
final class FoldWaiters {
    private final Map<String, CompletableFuture<Void>> waiting = new HashMap<>();
    private boolean abandoned;

    /** To be called before the fact is published; whoever stops waiting calls {@link #forget}. */
    synchronized CompletableFuture<Void> expect(String eventId) {
        var waiter = new CompletableFuture<Void>();
        if (abandoned) {
            waiter.cancel(false);
        } else {
            waiting.put(eventId, waiter);
        }
        return waiter;
    }

    void folded(String eventId) {
        var waiter = taken(eventId);
        if (waiter != null) {
            waiter.complete(null);
        }
    }

    synchronized void forget(String eventId) {
        waiting.keySet().remove(eventId);
    }

    /** Nothing will be folded here any more. */
    synchronized void abandon() {
        abandoned = true;
        waiting.values().forEach(waiter -> waiter.cancel(false));
        waiting.clear();
    }

    synchronized int count() {
        return waiting.size();
    }

    private synchronized @Nullable CompletableFuture<Void> taken(String eventId) {
        return waiting.remove(eventId);
    }
}
