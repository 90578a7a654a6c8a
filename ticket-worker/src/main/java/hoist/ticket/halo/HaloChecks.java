package hoist.ticket.halo;

import hoist.halo.Finding;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import java.util.List;

/** Looks for what operators got wrong at the Halo of each tenant: when the tenant appears, and after each change of its settings. */
public final class HaloChecks {
    private HaloChecks() {}

    /** Checks that start now, in the background, and go on with every change. */
    public static TenantChecks of(Tenants tenants, Halos halos) {
        var checks = new TenantChecks(id -> tenants.find(new TenantId(id)).map(halos::firstLook).stream()
                .flatMap(look -> look.findings().stream())
                .map(HaloChecks::shown)
                .toList());
        tenants.onChange(change -> tell(checks, change));
        tenants.all().stream().map(Tenant::id).forEach(id -> checks.appeared(id.value()));
        return checks;
    }

    /** No tenant's Halo is ever looked at. */
    public static TenantChecks none() {
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

    private static TenantFinding shown(Finding found) {
        return new TenantFinding(found.what(), found.why(), found.cure());
    }
}
