package hoist.ticket;

import hoist.tenants.HaloSettings;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Lives;
import hoist.tenants.Secret;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.util.List;

/** One tenant, as its file would say. */
final class TestTenants {
    static final String CLIENT_SECRET = "halo-secret";

    private TestTenants() {}

    static Tenant tenant(URI halo) {
        return tenant(halo, Lives.DEFAULTS);
    }

    static Tenant tenant(URI halo, Lives lives) {
        return new Tenant(
                new TenantId(Events.TENANT),
                HaloSettings.withDefaults(halo, "hoist", new Secret(CLIENT_SECRET)),
                IdemeumSettings.withDefaults(
                        URI.create("https://nikmsp.idemeum.com"), new IdemeumCredential.ApiKeyHeader(new Secret("key"))),
                WhoMayComeIn.NOBODY,
                List.of(),
                lives);
    }
}
