package hoist.reconciler.lane;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lanes of this instance, by partition: they live as long as this instance owns the partition. */
public final class Lanes<S, A> {
    private final Function<String, Lane<S, A>> newLane;
    private final Map<Integer, OfPartition> partitions = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    /** @param newLane makes the lane of a tenant */
    public Lanes(Function<String, Lane<S, A>> newLane) {
        this.newLane = newLane;
    }

    /** This instance now owns the partition; its lanes listen until {@link OfPartition#open}. */
    public OfPartition own(int partition) {
        var owned = new OfPartition();
        var before = partitions.put(partition, owned);
        if (before != null) {
            before.close();
        }
        return owned;
    }

    /** Stops acting for good: no new step starts, and those under way get this long to end and to be told. */
    public void stop(Duration atMost) throws InterruptedException {
        stopped = true;
        var closing = partitions.values().stream()
                .flatMap(partition -> partition.closeAll().stream())
                .toList();
        var end = System.nanoTime() + atMost.toNanos();
        for (var lane : closing) {
            lane.awaitLastStep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    /** The tenant's settings changed. */
    public void reconsider(String tenant) {
        partitions.values().forEach(partition -> partition.reconsider(tenant));
    }

    /** Partitions owned, and how many of them have caught up and act. */
    public Ownership ownership() {
        var open = partitions.values().stream().filter(OfPartition::isOpen).count();
        return new Ownership(partitions.size(), (int) open);
    }

    /** How many lanes leave their vendor alone just now, because it is down or asked for it. */
    public int waitingForVendor() {
        return partitions.values().stream()
                .mapToInt(OfPartition::waitingForVendor)
                .sum();
    }

    /**
     * How far this instance has got.
     *
     * @param owned partitions owned
     * @param acting those whose ledger has caught up
     */
    public record Ownership(int owned, int acting) {}

    /** The lanes of one partition's tenants. */
    public final class OfPartition implements AutoCloseable {
        private final Map<String, Lane<S, A>> lanes = new HashMap<>();
        private Phase phase = Phase.LISTENING;

        private OfPartition() {}

        /** As {@link Lane#changed}. */
        public synchronized void changed(String tenant, String entry, S state) {
            if (phase != Phase.CLOSED) {
                lane(tenant).changed(entry, state);
            }
        }

        /** As {@link Lane#folded}. */
        public synchronized void folded(String tenant, String eventId) {
            @Nullable Lane<S, A> lane = lanes.get(tenant);
            if (lane != null) {
                lane.folded(eventId);
            }
        }

        /** The partition's ledger has caught up. */
        public synchronized void open() {
            if (phase == Phase.LISTENING && !stopped) {
                phase = Phase.OPEN;
                lanes.values().forEach(Lane::open);
            }
        }

        @Override
        public void close() {
            closeAll();
            partitions.values().remove(this);
        }

        private synchronized List<Lane<S, A>> closeAll() {
            phase = Phase.CLOSED;
            lanes.values().forEach(Lane::close);
            return List.copyOf(lanes.values());
        }

        private synchronized void reconsider(String tenant) {
            @Nullable Lane<S, A> lane = lanes.get(tenant);
            if (lane != null) {
                lane.reconsider();
            }
        }

        private synchronized int waitingForVendor() {
            return (int)
                    lanes.values().stream().filter(Lane::isWaitingForVendor).count();
        }

        private synchronized boolean isOpen() {
            return phase == Phase.OPEN;
        }

        private Lane<S, A> lane(String tenant) {
            return lanes.computeIfAbsent(tenant, name -> {
                var lane = newLane.apply(name);
                if (phase == Phase.OPEN) {
                    lane.open();
                }
                return lane;
            });
        }
    }

    private enum Phase {
        LISTENING,
        OPEN,
        CLOSED
    }
}
