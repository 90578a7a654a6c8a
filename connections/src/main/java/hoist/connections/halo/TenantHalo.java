package hoist.connections.halo;

import hoist.halo.HaloHttp;
import hoist.halo.HaloSettings;
import hoist.halo.TicketNames;
import hoist.tenants.Tenant;
import hoist.tenants.TicketSettings;
import hoist.vendor.CallListener;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes a client of a tenant's Halo that remembers nothing and takes no permits: for what a person asks for. Workers use {@link Halos}.
 *
 * @param network where a Halo may be
 * @param listeners see every HTTP call in this order
 */
public record TenantHalo(
        VendorTransport transport, VendorAddress.Network network, List<CallListener> listeners, Clock clock) {
    public TenantHalo {
        listeners = List.copyOf(listeners);
    }

    /** A client with a token of its own. */
    public HaloHttp of(Tenant tenant) {
        return HaloHttp.of(inTermsOfTheClient(tenant.halo()), transport, listeners, clock);
    }

    private HaloSettings inTermsOfTheClient(hoist.tenants.HaloSettings halo) {
        return new HaloSettings(
                new VendorAddress(halo.url(), network),
                new VendorAddress(halo.authUrl(), network),
                Optional.ofNullable(halo.tenant()),
                halo.clientId(),
                Secret.of(halo.clientSecret().reveal()),
                halo.scope(),
                names(halo.tickets()));
    }

    private static TicketNames names(TicketSettings tickets) {
        return new TicketNames(
                tickets.type(),
                tickets.category(),
                tickets.urgency(),
                tickets.impact(),
                tickets.closedStatus(),
                tickets.reopenedStatus(),
                TicketNames.DEFAULTS.customFields());
    }
}
