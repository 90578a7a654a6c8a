package hoist.connections;

import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tenants that come and go when the test says so. */
public final class ChangingTenants implements Tenants {
    private final Map<TenantId, Tenant> inForce = new ConcurrentHashMap<>();
    private final List<Consumer<TenantChange>> listeners = new CopyOnWriteArrayList<>();

    public void change(TenantChange change) {
        switch (change) {
            case TenantChange.Added(Tenant tenant) -> inForce.put(tenant.id(), tenant);
            case TenantChange.Changed(Tenant _, Tenant after) -> inForce.put(after.id(), after);
            case TenantChange.Removed(Tenant tenant) -> inForce.remove(tenant.id());
        }
        listeners.forEach(each -> each.accept(change));
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(inForce.get(id));
    }

    @Override
    public List<Tenant> all() {
        return List.copyOf(inForce.values());
    }

    @Override
    public void onChange(Consumer<TenantChange> listener) {
        listeners.add(listener);
    }
}
