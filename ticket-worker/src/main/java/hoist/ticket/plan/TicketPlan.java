package hoist.ticket.plan;

import hoist.connections.customer.CustomerLinks;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.tenants.Tenant;
import hoist.tenants.TenantId;
import hoist.tenants.Tenants;
import hoist.ticket.request.TicketLedger;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.util.Optional;

/** What is next for a request: wanted versus actual. */
public final class TicketPlan {
    private static final Duration TENANT_LOOK = Duration.ofSeconds(30);

    private final Tenants tenants;
    private final Patience patience;

    public TicketPlan(Tenants tenants, Patience patience) {
        this.tenants = tenants;
        this.patience = patience;
    }

    /** The next step of this entry. */
    public Step<TicketAction> next(Situation<TicketState> situation) {
        return switch (situation.state()) {
            case TicketState.OfTenant _ -> new Step.Waiting<>();
            case TicketState.OfRequest(TicketLedger ledger) -> ofRequest(situation, ledger);
        };
    }

    private Step<TicketAction> ofRequest(Situation<TicketState> situation, TicketLedger ledger) {
        var asked = ledger.heard().asked();
        if (asked == null || ledger.operated().isGivenUp()) {
            return new Step.Settled<>(ledger.touched());
        }
        return tenant(situation.tenant())
                .map(tenant ->
                        new RequestPlan(tenant, patience, ledger, asked, links(situation), situation.now()).next())
                .orElseGet(() -> new Step.Stuck<>(
                        "tenant-unknown",
                        "There is no tenant " + situation.tenant() + " in the directory of the tenants: add its file.",
                        asked.receivedAt(),
                        Optional.of(situation.now().plus(TENANT_LOOK))));
    }

    private Optional<Tenant> tenant(String id) {
        try {
            return tenants.find(new TenantId(id));
        } catch (IllegalArgumentException e) { // no tenant can be named so
            return Optional.empty();
        }
    }

    private static CustomerLinks links(Situation<TicketState> situation) {
        return situation.tenantWide() instanceof TicketState.OfTenant(CustomerLinks links) ? links : CustomerLinks.NONE;
    }
}
