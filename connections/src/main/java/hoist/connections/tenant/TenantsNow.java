package hoist.connections.tenant;

import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tenants in force, and since when each has its present settings: a new key may remove what stood in the way. */
public final class TenantsNow {
    private final Tenants tenants;
    private final Map<String, Instant> changes = new ConcurrentHashMap<>();

    public TenantsNow(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        tenants.onChange(change -> changes.put(change.id().value(), clock.instant()));
    }

    /** The tenant of a record's key, if its file is in force. */
    public Optional<Tenant> find(String tenant) {
        try {
            return tenants.find(new TenantId(tenant));
        } catch (IllegalArgumentException e) { // a key that cannot be a tenant's
            return Optional.empty();
        }
    }

    /** When the tenant's settings last changed while this service ran; {@link Instant#MIN} if they did not. */
    public Instant changedAt(String tenant) {
        return changes.getOrDefault(tenant, Instant.MIN);
    }
}
