package hoist.ticket;

import hoist.connections.tenant.TenantsNow;
import hoist.halo.Halo;
import hoist.halo.HaloException;
import hoist.reconciler.Acts;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.tenants.Tenant;
import hoist.ticket.closing.CloseTicket;
import hoist.ticket.closing.ReopenTicket;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.Refusals;
import hoist.ticket.halo.TicketMetrics;
import hoist.ticket.noting.WriteNote;
import hoist.ticket.opening.FindTicket;
import hoist.ticket.opening.OpenTicket;
import hoist.ticket.plan.Patience;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.util.function.Function;

/** Carries out what the plan asks for, at the tenant's Halo. */
final class TicketActs implements Acts<TicketState, TicketAction> {
    private static final Duration TENANT_LOOK = Duration.ofSeconds(30);

    private final TenantsNow tenants;
    private final Function<Tenant, Halo> halos;
    private final Patience patience;
    private final TicketMetrics metrics;

    TicketActs(TenantsNow tenants, Function<Tenant, Halo> halos, Patience patience, TicketMetrics metrics) {
        this.tenants = tenants;
        this.halos = halos;
        this.patience = patience;
        this.metrics = metrics;
    }

    @Override
    public Outcome act(Turn<TicketState> turn, TicketAction action) throws InterruptedException {
        var tenant = tenants.find(turn.tenant());
        if (tenant.isEmpty()) { // it was there when this was planned
            return new Outcome.LookAgain(turn.now().plus(TENANT_LOOK));
        }
        try {
            return act(new AtHalo(turn, tenant.get(), halos.apply(tenant.get()), patience, metrics), action);
        } catch (HaloException e) { // writes answer for themselves
            return new Refusals(turn, action.task(), patience.lookAgainWhenStuck()).read(e);
        }
    }

    private static Outcome act(AtHalo at, TicketAction action) throws InterruptedException {
        return switch (action) {
            case TicketAction.Open open -> new OpenTicket(at, open.task()).act(open.free());
            case TicketAction.OpenAgain again -> new FindTicket(at).again(again);
            case TicketAction.Find find -> new FindTicket(at).act(find);
            case TicketAction.Recheck _ -> new FindTicket(at).recheck();
            case TicketAction.Close close -> new CloseTicket(at).act(close);
            case TicketAction.Reopen reopen -> new ReopenTicket(at).act(reopen);
            case TicketAction.Write write -> new WriteNote(at).act(write);
        };
    }
}
