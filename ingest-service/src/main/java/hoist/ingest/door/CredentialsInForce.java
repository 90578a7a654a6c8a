package hoist.ingest.door;

import hoist.tenants.Tenants;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The credentials as the tenants' files say now: a removed key stops opening with the next call. */
final class CredentialsInForce {
    private record Arranged(long version, Credentials credentials) {}

    private final Tenants tenants;
    private final AtomicLong version = new AtomicLong();
    private final AtomicReference<Arranged> arranged;

    CredentialsInForce(Tenants tenants) {
        this.tenants = tenants;
        tenants.onChange(change -> version.incrementAndGet());
        this.arranged = new AtomicReference<>(arrange());
    }

    Credentials now() {
        Arranged last = arranged.get();
        if (last.version() != version.get()) {
            last = arrange();
            arranged.set(last);
        }
        return last.credentials();
    }

    /** The version is read first: a change while arranging makes the result stale, never wrongly fresh. */
    private Arranged arrange() {
        long before = version.get();
        return new Arranged(before, Credentials.of(tenants.all()));
    }
}
