package hoist.cli.vendors;

import hoist.cli.connection.SettingsFile;
import hoist.cli.failure.CliFailure;
import hoist.connections.halo.TenantHalo;
import hoist.connections.idemeum.IdemeumClients;
import hoist.connections.tenant.TenantsNow;
import hoist.halo.HaloException;
import hoist.halo.HaloHttp;
import hoist.idemeum.IdemeumStartUpCheck;
import hoist.tenants.Tenant;
import hoist.tenants.Tenants;
import hoist.ticket.TicketWorkerSettings;
import hoist.vendor.Again;
import hoist.vendor.CallListener;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.util.List;

/** Opens the vendors of tenants. Calls take no permits of the workers' budgets: they are a few dozen, when a person asks. */
public final class Vendors implements AutoCloseable {
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT);
    private final VendorAddress.Network network;
    private final Clock clock;

    /** @param clock ours, for tokens and for comparing theirs with it */
    public Vendors(Clock clock) {
        this.clock = clock;
        this.network = new SettingsFile("ticket-worker")
                .read("hoist-ticket", TicketWorkerSettings.class)
                .network();
    }

    /** The tenant's Halo. */
    public HaloHttp halo(Tenant tenant, CallListener... listeners) {
        return new TenantHalo(transport, network, List.of(listeners), clock).of(tenant);
    }

    /** Of whether the tenant's idemeum lets us in. */
    public IdemeumStartUpCheck idemeum(Tenant tenant, CallListener... listeners) {
        var now = new TenantsNow(Tenants.of(tenant), clock);
        return new IdemeumClients(now, transport, List.of(listeners), clock).check(tenant);
    }

    /** What Halo's refusal or silence means for a command that cannot go on without it. */
    public static CliFailure outOfReach(Tenant tenant, HaloException failure) {
        var whose = "HaloPSA of tenant " + tenant.id().value();
        return switch (failure.again()) {
            case Again.Never(var _, var reason) ->
                CliFailure.outOfReach(whose + " does not answer what was asked: " + reason);
            case Again.Later _, Again.InDoubt _ ->
                CliFailure.outOfReach(whose + " cannot be reached at "
                        + tenant.halo().url() + ": see whether it runs, and try again (hoist doctor tells more).");
        };
    }

    @Override
    public void close() {
        transport.close();
    }
}
