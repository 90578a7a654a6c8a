package hoist.approval.idemeum;

import hoist.idemeum.IdemeumStartUpCheck;
import hoist.reconciler.start.TenantChecks;
import hoist.reconciler.start.TenantFinding;
import hoist.tenants.Tenant;
import hoist.tenants.TenantChange;
import hoist.tenants.Tenants;
import java.util.List;

/** Asks the idemeum of each tenant whether it lets us in: when the tenant appears, and after each change of its settings. */
public final class IdemeumChecks {
    private IdemeumChecks() {}

    /** Checks that start now, in the background, and go on with every change. */
    public static TenantChecks of(Tenants tenants, IdemeumClients clients) {
        var checks = new TenantChecks(tenant -> clients.check(tenant).stream()
                .flatMap(check -> findings(check).stream())
                .toList());
        tenants.onChange(change -> tell(checks, change));
        tenants.all().stream().map(Tenant::id).forEach(id -> checks.appeared(id.value()));
        return checks;
    }

    /** No tenant is ever asked about. */
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

    private static List<TenantFinding> findings(IdemeumStartUpCheck check) {
        return check.findings().stream()
                .map(found -> new TenantFinding(found.what(), found.why(), found.cure()))
                .toList();
    }
}
