package hoist.connections.halo;

import com.github.benmanes.caffeine.cache.Ticker;
import hoist.connections.tenant.TenantsNow;
import hoist.halo.CachedLookups;
import hoist.halo.Halo;
import hoist.halo.HaloHttp;
import hoist.reconciler.lane.Budget;
import hoist.tenants.HaloSettings;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.vendor.CallListener;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One Halo client per tenant, made anew when the tenant's settings changed, and one budget, which stays. */
public final class Halos {
    private final TenantsNow tenants;
    private final VendorTransport transport;
    private final HaloAccess access;
    private final CallListener metrics;
    private final Clock clock;
    private final Map<String, Kept> clients = new ConcurrentHashMap<>();
    private final Map<String, Budget> budgets = new ConcurrentHashMap<>();

    public Halos(TenantsNow tenants, VendorTransport transport, HaloAccess access, CallListener metrics, Clock clock) {
        this.tenants = tenants;
        this.transport = transport;
        this.access = access;
        this.metrics = metrics;
        this.clock = clock;
    }

    private record Kept(HaloSettings madeFor, HaloHttp http, Halo halo) {}

    /** The tenant's Halo, with the settings in force now. */
    public Halo of(Tenant tenant) {
        return kept(tenant).halo();
    }

    /** The same Halo, to be looked at before its first request. */
    public FirstLook firstLook(Tenant tenant) {
        var kept = kept(tenant);
        return new FirstLook(kept.http(), kept.halo());
    }

    private Kept kept(Tenant tenant) {
        return clients.compute(
                tenant.id().value(),
                (id, kept) -> kept != null && kept.madeFor().equals(tenant.halo()) ? kept : made(tenant));
    }

    /** The tenant's budget: this worker's share of what the Halo instance takes. */
    public Budget budget(String tenant) {
        return budgets.computeIfAbsent(
                tenant,
                id -> Budget.of("halo/" + id, share(whole(id)), whole(id).window()));
    }

    /** The tenant's settings are others than before. */
    public void changed(TenantId id) {
        var whole = whole(id.value());
        budget(id.value()).change(share(whole), whole.window());
    }

    private int share(hoist.tenants.Budget whole) {
        return access.budget().partOf(whole.calls());
    }

    /** A tenant without a file makes no calls, but has a lane. */
    private hoist.tenants.Budget whole(String tenant) {
        return tenants.find(tenant).map(known -> known.halo().budget()).orElse(hoist.tenants.Budget.DEFAULT);
    }

    private Kept made(Tenant tenant) {
        var budget = budget(tenant.id().value());
        var http = new TenantHalo(transport, access.network(), List.of(new ReadsTakePermits(budget), metrics), clock)
                .of(tenant);
        return new Kept(tenant.halo(), http, CachedLookups.around(http, access.cache(), Ticker.systemTicker()));
    }
}
