package hoist.reconciler.lane;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Those who wait for a fact of theirs to come back through the fold. */
final class FoldWaiters {
    private final Map<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();

    /** To be called before the fact is published. */
    CompletableFuture<Void> expect(String eventId) {
        return waiting.computeIfAbsent(eventId, id -> new CompletableFuture<>());
    }

    void folded(String eventId) {
        var waiter = waiting.remove(eventId);
        if (waiter != null) {
            waiter.complete(null);
        }
    }

    void forget(String eventId) {
        waiting.remove(eventId);
    }

    /** Nothing will be folded here any more. */
    void abandon() {
        waiting.values().forEach(waiter -> waiter.cancel(false));
        waiting.clear();
    }
}
