package hoist.jit.ticket;

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
    public static final String CLIENT_SECRET = "halo-secret";

    /** The display name of a customer whose client is called {@code linked-7}, its name. */
    public static final String BY_NAME = "Linked by name Ltd";

    /** More calls than any test makes, so that none waits for the next portion of a budget. */
    private static final Budget PLENTY = new Budget(1_000_000, Duration.ofMinutes(5));

    private TestTenants() {}

    public static Tenant tenant() {
        return tenant(URI.create("https://halo.msp.example"));
    }

    public static Tenant tenant(URI halo) {
        return new Tenant(
                new TenantId(Records.TENANT),
                halo(halo),
                IdemeumSettings.withDefaults(
                        URI.create("https://nikmsp.idemeum.com"),
                        new IdemeumCredential.ApiKeyHeader(new Secret("key"))),
                WhoMayComeIn.NOBODY,
                List.of(new Customer(BY_NAME, "linked-7")),
                Lives.DEFAULTS);
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
