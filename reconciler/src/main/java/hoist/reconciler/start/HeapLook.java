package hoist.reconciler.start;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether there is room left in the heap. Not every thread that meets an {@link OutOfMemoryError} tells of it (Kafka's clients
 * and web servers catch theirs), and a heap that is almost full makes everything slow long before.
 */
final class HeapLook implements Look {
    private static final int PROBE_BYTES = 256 * 1024;
    private static final double ALMOST_FULL = 0.97;
    /** Looks in a row: a heap that is almost full only for a moment will do. */
    static final int TIMES = 5;

    private final LastResort lastResort;
    private final Runnable probe;
    private final DoubleSupplier shareInUse;
    private int almostFull;

    /** At the heap of this JVM. */
    HeapLook(LastResort lastResort) {
        this(lastResort, HeapLook::requireRoom, new Pools()::shareInUse);
    }

    /**
     * @param probe throws an {@link OutOfMemoryError} when there is no room
     * @param shareInUse of all the heap there may be, 1 for the whole
     */
    HeapLook(LastResort lastResort, Runnable probe, DoubleSupplier shareInUse) {
        this.lastResort = lastResort;
        this.probe = probe;
        this.shareInUse = shareInUse;
    }

    @Override
    public String at() {
        return "heap";
    }

    @Override
    public Optional<String> trouble() {
        probe.run();
        almostFull = isAlmostFull() ? almostFull + 1 : 0;
        if (almostFull >= TIMES) {
            System.gc(); // the last collection may be long ago
            if (isAlmostFull()) {
                lastResort.end("its heap is full");
            }
        }
        return almostFull == 0 ? Optional.empty() : Optional.of("the heap is almost full");
    }

    /** @throws OutOfMemoryError which ends the process */
    private static void requireRoom() {
        var room = new byte[PROBE_BYTES];
        try {
            room[0] = 1;
        } finally {
            Reference.reachabilityFence(room);
        }
    }

    private boolean isAlmostFull() {
        return shareInUse.getAsDouble() > ALMOST_FULL;
    }

    /**
     * The parts of this JVM's heap in which there can be room. The survivors' parts stay empty when all else is full, so with them a
     * full heap of the serial or the parallel collector would seem to have 4 percent left.
     */
    private static final class Pools {
        private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(pool -> !pool.getName().contains("Survivor"))
                .toList();

        /** What was still in use after each pool's last collection. Some collectors let a pool have the whole heap, or say no limit. */
        double shareInUse() {
            var used = 0L;
            var most = 0L;
            for (var pool : pools) {
                var usage = pool.getCollectionUsage();
                if (usage != null) {
                    used += usage.getUsed();
                    most += Math.max(0, usage.getMax());
                }
            }
            return (double) used / Math.min(most, Runtime.getRuntime().maxMemory());
        }
    }
}
