package hoist.connections.tenant;

import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.util.List;
import java.util.function.Function;

/** Looks for what operators got wrong at a vendor of each tenant: when the tenant appears, and after each change of its settings. */
public final class CheckTenants {
    private CheckTenants() {}

    /**
     * Checks that start now, in the background, and go on with every change.
     *
     * @param check may take its time
     */
    public static TenantChecks from(Tenants tenants, Function<Tenant, List<TenantFinding>> check) {
        var checks =
                new TenantChecks(id -> tenants.find(new TenantId(id)).map(check).orElse(List.of()));
        tenants.onChange(change -> tell(checks, change));
        tenants.all().stream().map(Tenant::id).forEach(id -> checks.appeared(id.value()));
        return checks;
    }

    /** No tenant is ever looked at. */
    public static TenantChecks never() {
        return new TenantChecks(_ -> List.of());
    }

    private static void tell(TenantChecks checks, TenantChange change) {
        var tenant = change.id().value();
        switch (change) {
            case TenantChange.Added _ -> checks.appeared(tenant);
            case TenantChange.Changed _ -> checks.changed(tenant);
            case TenantChange.Removed _ -> checks.removed(tenant);
        }
    }
}
