package hoist.jit.disabling;

import static org.awaitility.Awaitility.await;

import hoist.connections.idemeum.IdemeumClients;
import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.Events;
import hoist.jit.account.Ledgers;
import hoist.jit.plan.AccountReconciliation;
import hoist.jit.plan.Patience;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.simulators.idemeum.IdemeumSimulator;
import hoist.simulators.idemeum.IdemeumSimulatorSettings;
import hoist.simulators.idemeum.JitGrant;
import hoist.simulators.idemeum.JitStanding;
import hoist.simulators.idemeum.NewJitGrant;
import hoist.vendor.HttpLimits;
import hoist.vendor.VendorTransport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The acts in a real lane, and idemeum as a real server. */
final class AtIdemeum implements AutoCloseable {
    static final String DISABLE = "/api/integrations/entrajitaccounts";
    static final Duration SOON = Duration.ofSeconds(60);

    final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    final OneTenant tenants = new OneTenant(Ledgers.tenant(idemeum.address(), "idemeum-key"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final InMemoryLog log;
    private final VendorTransport transport = new VendorTransport(HttpLimits.DEFAULT.withTotal(Duration.ofSeconds(3)));

    AtIdemeum(Patience patience) {
        var now = new TenantsNow(tenants, Clock.systemUTC());
        var clients = new IdemeumClients(now, transport, List.of(), Clock.systemUTC());
        log = new InMemoryLog(
                new AccountReconciliation(now, patience),
                new AccountActs(clients::of, now, patience, new DisableMetrics(meters)));
    }

    /** idemeum gives the technician an account, and its webhook arrives. */
    JitGrant granted() {
        var grant = idemeum.grant(new NewJitGrant(Events.CUSTOMER, Events.TECHNICIAN, Math.toIntExact(Events.TICKET)));
        log.write(told(grant));
        return grant;
    }

    /** Its webhook. */
    static JitEvent told(JitGrant grant) {
        return Events.granted(grant.id(), grant.grantedAt(), now(), grant.activeUntil(), Events.TICKET);
    }

    boolean isOn(JitGrant grant) {
        return idemeum.grants().stream()
                .anyMatch(each -> each.id().equals(grant.id()) && each.standing() instanceof JitStanding.Active);
    }

    int calls() {
        return idemeum.effects().calls("POST", DISABLE).size();
    }

    JitDisabled awaitDisabled() {
        await().atMost(SOON).until(() -> !log.bodies(JitDisabled.class).isEmpty());
        return log.bodies(JitDisabled.class).getFirst();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        log.close();
        transport.close();
        idemeum.close();
    }
}
