package hoist.connections;

import hoist.tenants.Budget;
import hoist.tenants.Customer;
import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** One tenant, as its file would say. */
public final class TestTenants {
    public static final String TENANT = "nikmsp";

    /** More calls than any test makes, so that none waits for the next portion of a budget. */
    public static final Budget PLENTY = new Budget(1_000_000, Duration.ofMinutes(5));

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private TestTenants() {}

    public static Tenant atHalo(URI halo, Budget budget) {
        return tenant(halo(halo, budget), NOWHERE, "key");
    }

    public static Tenant withCustomers(Customer... customers) {
        return tenant(halo(NOWHERE, PLENTY), NOWHERE, "key", customers);
    }

    public static Tenant atIdemeum(URI idemeum, String apiKey) {
        return tenant(halo(NOWHERE, PLENTY), idemeum, apiKey);
    }

    private static Tenant tenant(HaloSettings halo, URI idemeum, String apiKey, Customer... customers) {
        var key = new IdemeumCredential.ApiKeyHeader(new Secret(apiKey));
        return new Tenant(
                new TenantId(TENANT),
                halo,
                IdemeumSettings.withDefaults(idemeum, key),
                WhoMayComeIn.NOBODY,
                List.of(customers),
                Lives.DEFAULTS);
    }

    private static HaloSettings halo(URI url, Budget budget) {
        var usual = HaloSettings.withDefaults(url, "hoist", new Secret("halo-secret"));
        return new HaloSettings(
                usual.url(),
                usual.authUrl(),
                usual.tenant(),
                usual.clientId(),
                usual.clientSecret(),
                usual.scope(),
                budget,
                usual.tickets(),
                usual.ticketLink());
    }
}
