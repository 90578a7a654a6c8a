package hoist.ticket.plan;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.StuckReason;
import hoist.ticket.request.JitLedger;
import hoist.ticket.request.TicketLedger;
import hoist.ticket.request.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is next for an entry: wanted versus actual. */
public record TicketPlan(TenantsNow tenants, Patience patience) {
    private static final Duration TENANT_LOOK = Duration.ofSeconds(30);

    /** The next step of this entry. */
    public Step<TicketAction> next(Situation<TicketState> situation) {
        return switch (situation.state()) {
            case TicketState.OfTenant _ -> new Step.Waiting<>();
            case TicketState.OfRequest(TicketLedger ledger) -> ofRequest(situation, ledger);
            case TicketState.OfJitNews(JitLedger ledger) -> ofJitNews(situation, ledger);
        };
    }

    private Step<TicketAction> ofRequest(Situation<TicketState> situation, TicketLedger ledger) {
        var asked = ledger.heard().asked();
        if (asked == null || ledger.operated().isGivenUp()) {
            return new Step.Settled<>(ledger.touched());
        }
        return tenants.find(situation.tenant())
                .map(tenant ->
                        new RequestPlan(tenant, patience, ledger, asked, links(situation), situation.now()).next())
                .orElseGet(() -> unknown(situation, asked.receivedAt()));
    }

    private Step<TicketAction> ofJitNews(Situation<TicketState> situation, JitLedger ledger) {
        var news = ledger.news();
        if (news == null || ledger.operated().isGivenUp()) {
            return new Step.Settled<>(ledger.touched());
        }
        return tenants.find(situation.tenant())
                .map(tenant -> new JitPlan(tenant, patience, ledger, news, situation.now()).next())
                .orElseGet(() -> unknown(situation, news.at()));
    }

    private static Step<TicketAction> unknown(Situation<TicketState> situation, Instant since) {
        return new Step.Stuck<>(
                StuckReason.TENANT_UNKNOWN,
                "There is no tenant " + situation.tenant() + " in the directory of the tenants: add its file.",
                since,
                Optional.of(situation.now().plus(TENANT_LOOK)));
    }

    private static CustomerLinks links(Situation<TicketState> situation) {
        return situation.tenantWide() instanceof TicketState.OfTenant(CustomerLinks links) ? links : CustomerLinks.NONE;
    }
}
