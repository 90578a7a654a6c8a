package hoist.ingest.spool;

import hoist.tenants.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How much of whom is in the spool's file, so that nobody need ask the disk. For one thread at a time. */
final class SpoolContents {
    private final Map<TenantId, Integer> waiting;
    private long bytes;
    private int setAside;

    /** @param bytes of events that wait and of those set aside */
    SpoolContents(Map<TenantId, Integer> waiting, long bytes, int setAside) {
        this.waiting = new HashMap<>(waiting);
        this.bytes = bytes;
        this.setAside = setAside;
    }

    boolean hasRoomFor(int events, long more, SpoolSettings limits) {
        return waiting() + setAside + events <= limits.mostEvents()
                && bytes + more <= limits.largest().toBytes();
    }

    void added(TenantId tenant, int events, long more) {
        waiting.merge(tenant, events, Integer::sum);
        bytes += more;
    }

    void removed(SpooledEvent event) {
        noLongerWaits(event.tenant());
        bytes -= event.written().bytes();
    }

    void setAside(SpooledEvent event) {
        noLongerWaits(event.tenant());
        setAside++;
    }

    private void noLongerWaits(TenantId tenant) {
        waiting.computeIfPresent(tenant, (_, events) -> events > 1 ? events - 1 : null);
    }

    boolean holds(TenantId tenant) {
        return waiting.containsKey(tenant);
    }

    Set<TenantId> tenants() {
        return Set.copyOf(waiting.keySet());
    }

    int waiting() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    int setAside() {
        return setAside;
    }

    long bytes() {
        return bytes;
    }
}
