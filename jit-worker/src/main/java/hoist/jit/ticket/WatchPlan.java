package hoist.jit.ticket;

import hoist.connections.tenant.TenantsNow;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.schemas.StuckReason;
import hoist.tenants.Lives;
import hoist.tenants.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is next for an entry: a ticket, or the sweep. */
final class WatchPlan {
    private static final Duration TENANT_LOOK = Duration.ofSeconds(30);

    private final TenantsNow tenants;
    private final Patience patience;

    WatchPlan(TenantsNow tenants, Patience patience) {
        this.tenants = tenants;
        this.patience = patience;
    }

    Step<WatchAction> next(Situation<WatchState> situation) {
        return tenants.find(situation.tenant())
                .map(tenant -> next(situation, tenant))
                .orElseGet(() -> withoutTenant(situation));
    }

    private Step<WatchAction> next(Situation<WatchState> situation, Tenant tenant) {
        var now = situation.now();
        return switch (situation.state()) {
            case WatchState.OfTenant _ -> new Step.Waiting<>();
            case WatchState.OfSweep(SweepLedger ledger) ->
                held(
                        new SweepPlan(ledger, tenant.lives(), patience, now).next(),
                        situation,
                        ledger.obstacle(),
                        ledger.retriedAt());
            case WatchState.OfTicket(TicketLedger ledger) ->
                held(
                        new TicketPlan(
                                        TicketWatch.ticketOf(situation.entry()).orElseThrow(),
                                        ledger,
                                        watchedBy(situation),
                                        tenant.lives(),
                                        patience,
                                        now)
                                .next(),
                        situation,
                        ledger.obstacle(),
                        ledger.retriedAt());
        };
    }

    /** Where Halo does not let us read, the next try waits for a person, or a while. */
    private Step<WatchAction> held(
            Step<WatchAction> wanted,
            Situation<WatchState> situation,
            @Nullable Obstacle met,
            @Nullable Instant retriedAt) {
        if (met == null || !(wanted instanceof Step.Act<WatchAction> act)) {
            return wanted;
        }
        var again = met.at().plus(patience.lookAgainWhenStuck());
        var mended = (retriedAt != null && retriedAt.isAfter(met.at()))
                || tenants.changedAt(situation.tenant()).isAfter(met.at());
        return mended || !situation.now().isBefore(again)
                ? act
                : new Step.Stuck<>(met.reason(), met.detail(), act.since(), Optional.of(again));
    }

    private Step<WatchAction> withoutTenant(Situation<WatchState> situation) {
        var again = situation.now().plus(TENANT_LOOK);
        return switch (situation.state()) {
            case WatchState.OfTenant _ -> new Step.Waiting<>();
            case WatchState.OfSweep(SweepLedger ledger) ->
                new SweepPlan(ledger, Lives.DEFAULTS, patience, situation.now()).next()
                                instanceof Step.Settled<WatchAction> over
                        ? over
                        : new Step.Stuck<>(
                                StuckReason.TENANT_UNKNOWN,
                                "There is no tenant " + situation.tenant()
                                        + " in the directory of the tenants: add its file.",
                                ledger.sweptOrBegun(),
                                Optional.of(again));
            case WatchState.OfTicket(TicketLedger ledger) ->
                ledger.unanswered().findAny().isPresent()
                        ? new Step.LookAgain<>(again)
                        : new Step.Settled<>(ledger.touched());
        };
    }

    private static TenantLedger watchedBy(Situation<WatchState> situation) {
        return situation.tenantWide() instanceof WatchState.OfTenant(TenantLedger ledger)
                ? ledger
                : TenantLedger.UNKNOWN;
    }
}
