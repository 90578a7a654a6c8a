package hoist.tenants;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tenants that never change. */
record FixedTenants(List<Tenant> all) implements Tenants {
    FixedTenants {
        all = all.stream().sorted(Comparator.comparing(Tenant::id)).toList();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return all.stream().filter(tenant -> tenant.id().equals(id)).findFirst();
    }

    @Override
    public void onChange(Consumer<TenantChange> listener) {}
}
