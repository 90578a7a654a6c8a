package hoist.ticket;

import hoist.tenants.Budget;
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
    static final String CLIENT_SECRET = "halo-secret";

    /** More calls than any test makes, so that none waits for the next portion of a budget. */
    public static final Budget PLENTY = new Budget(1_000_000, Duration.ofMinutes(5));

    private TestTenants() {}

    static Tenant tenant(URI halo) {
        return tenant(halo, Lives.DEFAULTS);
    }

    static Tenant tenant(URI halo, Lives lives) {
        return tenant(halo, PLENTY, lives);
    }

    public static Tenant tenant(URI halo, Budget budget) {
        return tenant(halo, budget, Lives.DEFAULTS);
    }

    private static Tenant tenant(URI halo, Budget budget, Lives lives) {
        return new Tenant(
                new TenantId(Events.TENANT),
                halo(halo, budget),
                IdemeumSettings.withDefaults(
                        URI.create("https://nikmsp.idemeum.com"),
                        new IdemeumCredential.ApiKeyHeader(new Secret("key"))),
                WhoMayComeIn.NOBODY,
                List.of(),
                lives);
    }

    private static HaloSettings halo(URI url, Budget budget) {
        var usual = HaloSettings.withDefaults(url, "hoist", new Secret(CLIENT_SECRET));
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
