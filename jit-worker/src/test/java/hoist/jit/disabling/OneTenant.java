package hoist.jit.disabling;

import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A tenant whose settings change. */
final class OneTenant implements Tenants {
    private final List<Consumer<TenantChange>> listeners = new CopyOnWriteArrayList<>();
    private volatile Tenant tenant;

    OneTenant(Tenant tenant) {
        this.tenant = tenant;
    }

    void change(Tenant after) {
        var before = tenant;
        tenant = after;
        listeners.forEach(listener -> listener.accept(new TenantChange.Changed(before, after)));
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.of(tenant).filter(found -> found.id().equals(id));
    }

    @Override
    public List<Tenant> all() {
        return List.of(tenant);
    }

    @Override
    public void onChange(Consumer<TenantChange> listener) {
        listeners.add(listener);
    }
}
