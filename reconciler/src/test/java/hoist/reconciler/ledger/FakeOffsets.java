package hoist.reconciler.ledger;

import hoist.schemas.Topic;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Offsets as a test says they are. */
final class FakeOffsets implements Offsets {
    final Map<Topic, Long> ends = new EnumMap<>(Topic.class);
    final Map<Topic, Long> read = new EnumMap<>(Topic.class);
    boolean away;

    @Override
    public synchronized CompletableFuture<Map<Topic, Long>> ends(int partition) {
        return answer(ends);
    }

    @Override
    public synchronized CompletableFuture<Map<Topic, Long>> read(int partition) {
        return answer(read);
    }

    private CompletableFuture<Map<Topic, Long>> answer(Map<Topic, Long> offsets) {
        return away
                ? CompletableFuture.failedFuture(new IllegalStateException("brokers away"))
                : CompletableFuture.completedFuture(Map.copyOf(offsets));
    }
}
