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
import hoist.tenants.TenantChange;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import hoist.tenants.WhoMayComeIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** In force, with a file that changed then. */
    static TenantsNow changedAt(Instant time) {
        return new TenantsNow(
                new JustChanged(tenant(URI.create("https://halo.example"))), Clock.fixed(time, ZoneOffset.UTC));
    }

    /** Tells each listener at once of the tenant. */
    private record JustChanged(Tenant tenant) implements Tenants {
        @Override
        public Optional<Tenant> find(TenantId id) {
            return Optional.of(tenant).filter(found -> found.id().equals(id));
        }

        @Override
        public List<Tenant> all() {
            return List.of(tenant);
        }

        @Override
        public void onChange(Consumer<TenantChange> listener) {
            listener.accept(new TenantChange.Changed(tenant, tenant));
        }
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
