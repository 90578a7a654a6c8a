package hoist.jit.reading;

import hoist.connections.tenant.TenantsNow;
import hoist.halo.Halo;
import hoist.halo.HaloException;
import hoist.jit.ticket.Patience;
import hoist.jit.ticket.WatchAction;
import hoist.jit.ticket.WatchState;
import hoist.reconciler.Acts;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.util.function.Function;

/** Carries out what the ticket watch asks for, at the tenant's Halo. */
public final class WatchActs implements Acts<WatchState, WatchAction> {
    private static final Duration TENANT_LOOK = Duration.ofSeconds(30);

    private final TenantsNow tenants;
    private final Function<Tenant, Halo> halos;
    private final Patience patience;
    private final ReadingMetrics metrics;

    public WatchActs(TenantsNow tenants, Function<Tenant, Halo> halos, Patience patience, ReadingMetrics metrics) {
        this.tenants = tenants;
        this.halos = halos;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public Outcome act(Turn<WatchState> turn, WatchAction action) throws InterruptedException {
        var tenant = tenants.find(turn.tenant());
        if (tenant.isEmpty()) { // it was there when this was planned
            return new Outcome.LookAgain(turn.now().plus(TENANT_LOOK));
        }
        try {
            return act(new AtHalo(turn, tenant.get(), halos.apply(tenant.get()), patience, metrics), action);
        } catch (HaloException e) {
            return new Refusals(turn).of(e);
        }
    }

    private static Outcome act(AtHalo at, WatchAction action) throws InterruptedException {
        return switch (action) {
            case WatchAction.ReadTicket read -> new ReadTicket(at).act(read);
            case WatchAction.TellClosedByHand close -> new TellClosedByHand(at).act(close);
            case WatchAction.Sweep sweep -> new Sweep(at).act(sweep);
        };
    }
}
