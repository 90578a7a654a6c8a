package hoist.connections.idemeum;

import hoist.connections.tenant.CheckTenants;
import hoist.idemeum.Finding;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import java.util.List;

/** Asks the idemeum of each tenant whether it lets us in: when the tenant appears, and after each change of its settings. */
public final class IdemeumChecks {
    private IdemeumChecks() {}

    /** Checks that start now, in the background, and go on with every change. */
    public static TenantChecks of(Tenants tenants, IdemeumClients clients) {
        return CheckTenants.from(tenants, tenant -> findings(clients, tenant));
    }

    private static List<TenantFinding> findings(IdemeumClients clients, Tenant tenant) {
        return clients.check(tenant).findings().stream()
                .map(IdemeumChecks::shown)
                .toList();
    }

    private static TenantFinding shown(Finding found) {
        return new TenantFinding(found.what(), found.why(), found.cure());
    }
}
