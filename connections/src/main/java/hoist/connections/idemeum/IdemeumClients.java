package hoist.connections.idemeum;

import hoist.connections.tenant.TenantsNow;
import hoist.idemeum.Idemeum;
import hoist.idemeum.IdemeumHttp;
import hoist.idemeum.IdemeumSettings.SignIn;
import hoist.idemeum.IdemeumStartUpCheck;
import hoist.tenants.IdemeumCredential;
import hoist.tenants.IdemeumSettings;
import hoist.tenants.Tenant;
import hoist.vendor.CallListener;
import hoist.vendor.Secret;
import hoist.vendor.VendorAddress;
import hoist.vendor.VendorTransport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A client per tenant, with its token, made anew when the tenant's settings change. */
public final class IdemeumClients {
    private record Made(IdemeumSettings settings, IdemeumHttp client) {}

    private final TenantsNow tenants;
    private final VendorTransport transport;
    private final List<CallListener> listeners;
    private final Clock clock;
    private final Map<String, Made> made = new ConcurrentHashMap<>();

    public IdemeumClients(TenantsNow tenants, VendorTransport transport, List<CallListener> listeners, Clock clock) {
        this.tenants = tenants;
        this.transport = transport;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /** Empty when the tenant's file is not in force any more. */
    public Optional<Idemeum> of(String tenant) {
        return tenants.find(tenant).map(this::client);
    }

    /** Of whether the tenant's idemeum lets us in. */
    public IdemeumStartUpCheck check(Tenant tenant) {
        return new IdemeumStartUpCheck(client(tenant));
    }

    private IdemeumHttp client(Tenant tenant) {
        return current(tenant.id().value(), tenant.idemeum()).client();
    }

    private Made current(String tenant, IdemeumSettings settings) {
        return made.merge(
                tenant, make(settings), (kept, fresh) -> kept.settings().equals(settings) ? kept : fresh);
    }

    private Made make(IdemeumSettings settings) {
        var address = VendorAddress.external(settings.url());
        var client = new hoist.idemeum.IdemeumSettings(address, signIn(settings.credential()));
        return new Made(settings, IdemeumHttp.of(client, transport, listeners, clock));
    }

    private static SignIn signIn(IdemeumCredential credential) {
        return switch (credential) {
            case IdemeumCredential.ApiKeyHeader(var key) -> new SignIn.ApiKey(Secret.of(key.reveal()));
            case IdemeumCredential.OAuth2(var id, var secret) -> new SignIn.OAuth2(id, Secret.of(secret.reveal()));
        };
    }
}
