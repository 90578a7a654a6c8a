package hoist.ticket.plan;

import hoist.connections.customer.CustomerLinks;
import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.StuckReason;
import hoist.tenants.Lives;
import hoist.ticket.request.Asked;
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
        if (asked == null) {
            return new Step.Settled<>(ledger.touched());
        }
        return tenants.find(situation.tenant())
                .map(tenant -> new RequestPlan(
                                tenant,
                                patience,
                                ledger,
                                asked,
                                links(situation),
                                tenants.changedAt(situation.tenant()),
                                situation.now())
                        .next())
                .orElseGet(() -> isOver(ledger, asked, situation.now())
                        ? new Step.Settled<>(ledger.touched())
                        : unknown(situation, asked.receivedAt()));
    }

    /** Whether nobody would miss the file of its tenant. */
    private static boolean isOver(TicketLedger ledger, Asked asked, Instant now) {
        return ledger.done().closed() != null
                || ledger.operated().hasGivenUp(asked.receivedAt())
                || asked.receivedAt().plus(Lives.DEFAULTS.kept()).isBefore(now);
    }

    private Step<TicketAction> ofJitNews(Situation<TicketState> situation, JitLedger ledger) {
        var news = ledger.news();
        if (news == null || ledger.operated().hasGivenUp(news.at())) {
            return new Step.Settled<>(ledger.touched());
        }
        return tenants.find(situation.tenant())
                .map(tenant -> new JitPlan(
                                tenant, patience, ledger, news, tenants.changedAt(situation.tenant()), situation.now())
                        .next())
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
