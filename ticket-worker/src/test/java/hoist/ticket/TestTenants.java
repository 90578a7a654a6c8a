package hoist.ticket;

import hoist.connections.tenant.TenantsNow;
import hoist.tenants.Budget;
import hoist.tenants.Customer;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** One tenant, as its file would say. */
final class TestTenants {
    /** The display name of a customer whose name, {@code linked-7}, only the tenant's settings tell. */
    static final String LINKED_BY_NAME = "Linked by name Ltd";

    static final String CLIENT_SECRET = "halo-secret";

    /** More calls than any test makes, so that none waits for the next portion of a budget. */
    private static final Budget PLENTY = new Budget(1_000_000, Duration.ofMinutes(5));

    private TestTenants() {}

    /** In force, with a Halo that nothing is asked of. */
    static TenantsNow inForce() {
        return new TenantsNow(Tenants.of(tenant(URI.create("https://halo.example"))), Clock.systemUTC());
    }

    static Tenant tenant(URI halo) {
        return tenant(halo, Lives.DEFAULTS);
    }

    static Tenant tenant(URI halo, Lives lives) {
        return new Tenant(
                new TenantId(Events.TENANT),
                halo(halo),
                IdemeumSettings.withDefaults(
                        URI.create("https://nikmsp.idemeum.com"),
                        new IdemeumCredential.ApiKeyHeader(new Secret("key"))),
                WhoMayComeIn.NOBODY,
                List.of(new Customer(LINKED_BY_NAME, "linked-7")),
                lives);
    }

    private static HaloSettings halo(URI url) {
        var usual = HaloSettings.withDefaults(url, "hoist", new Secret(CLIENT_SECRET));
        return new HaloSettings(
                usual.url(),
                usual.authUrl(),
                usual.tenant(),
                usual.clientId(),
                usual.clientSecret(),
                usual.scope(),
                PLENTY,
                usual.tickets(),
                usual.ticketLink());
    }
}
