package hoist.connections.halo;

import hoist.connections.tenant.CheckTenants;
import hoist.halo.Finding;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.util.List;

/** Looks for what operators got wrong at the Halo of each tenant: when the tenant appears, and after each change of its settings. */
public final class HaloChecks {
    private HaloChecks() {}

    /** Checks that start now, in the background, and go on with every change. */
    public static TenantChecks of(Tenants tenants, Halos halos) {
        return CheckTenants.from(tenants, tenant -> findings(halos, tenant));
    }

    private static List<TenantFinding> findings(Halos halos, Tenant tenant) {
        return halos.firstLook(tenant).findings().stream()
                .map(HaloChecks::shown)
                .toList();
    }

    private static TenantFinding shown(Finding found) {
        return new TenantFinding(found.what(), found.why(), found.cure());
    }
}
