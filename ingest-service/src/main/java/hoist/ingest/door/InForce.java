package hoist.ingest.door;

import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * What the tenants' files say now, arranged for being asked: a removed credential stops opening with the next call.
 *
 * @param <T> the arrangement
 */
public final class InForce<T> {
    private record Arranged<T>(long version, T content) {}

    private final Tenants tenants;
    private final Function<List<Tenant>, T> arrangement;
    private final AtomicLong version = new AtomicLong();
    private final AtomicReference<Arranged<T>> arranged;

    /** @param arrangement asked anew after each change, perhaps by several calls at once */
    public InForce(Tenants tenants, Function<List<Tenant>, T> arrangement) {
        this.tenants = tenants;
        this.arrangement = arrangement;
        tenants.onChange(change -> version.incrementAndGet());
        this.arranged = new AtomicReference<>(arrange());
    }

    /** The arrangement of the tenants as they are now. */
    public T now() {
        Arranged<T> last = arranged.get();
        if (last.version() != version.get()) {
            last = arrange();
            arranged.set(last);
        }
        return last.content();
    }

    /** The version is read first: a change while arranging makes the result stale, never wrongly fresh. */
    private Arranged<T> arrange() {
        long before = version.get();
        return new Arranged<>(before, arrangement.apply(tenants.all()));
    }
}
