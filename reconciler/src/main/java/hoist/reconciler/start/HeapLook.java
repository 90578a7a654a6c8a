package hoist.reconciler.start;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether there is room left in the heap. Not every thread that meets an {@link OutOfMemoryError} tells of it (Kafka's clients
 * and web servers catch theirs), and a heap that is almost full makes everything slow long before.
 */
final class HeapLook implements Look {
    private static final int PROBE_BYTES = 256 * 1024;
    private static final double ALMOST_FULL = 0.97;
    private static final int TIMES = 5;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final LastResort lastResort;
    private int almostFull;

    HeapLook(LastResort lastResort) {
        this.lastResort = lastResort;
    }

    @Override
    public String at() {
        return "heap";
    }

    @Override
    public Optional<String> trouble() {
        requireRoom();
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

    /** What was still in use after each pool's last collection. */
    private boolean isAlmostFull() {
        var used = pools.stream()
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return used > ALMOST_FULL * Runtime.getRuntime().maxMemory();
    }
}
