package hoist.jit.plan;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.jit.account.Close;
import hoist.reconciler.Pace;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.StuckReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is next for a technician's accounts at a customer. */
record AccountPlan(TenantsNow tenants, Owed owed, Disablement disablement) {
    private static final Duration TENANT_MAY_COME = Duration.ofSeconds(30);

    AccountPlan(TenantsNow tenants, Patience patience) {
        this(tenants, new Owed(tenants, patience), new Disablement(tenants, patience));
    }

    Step<AccountAction> next(Situation<AccountState> situation) {
        return switch (situation.state()) {
            case AccountState.OfAccount(var ledger) -> next(ledger, situation);
            case AccountState.OfTenant _ -> new Step.Waiting<>();
        };
    }

    private Step<AccountAction> next(AccountLedger ledger, Situation<AccountState> at) {
        var owing = owed.at(at.tenant(), ledger, at.tenantWide(), at.now());
        if (owing.isNothing()) {
            return rest(owing, ledger);
        }
        if (tenants.find(at.tenant()).isEmpty()) {
            return unknownTenant(ledger, at.now());
        }
        return switch (ledger.disabling().attempts().standing(at.now())) {
            case Standing.Leased(var until) -> disablement.whileLeased(until, owing.pressing(), ledger, at.now());
            case Standing.Free free -> next(owing, ledger, free, at);
            case Standing.InDoubt inDoubt -> next(owing, ledger, inDoubt.askedAndUnknown(), at);
        };
    }

    /** After a doubt it is simply sent again: repeating a disable is harmless (rule J4). */
    private Step<AccountAction> next(
            Obligations owing, AccountLedger ledger, Standing.Free free, Situation<AccountState> at) {
        if (!owing.pressing().isEmpty()) {
            return disablement.next(owing.pressing(), ledger, free, at);
        }
        return owing.held().isEmpty()
                ? overdue(owing, ledger)
                : hold(owing.held().getFirst());
    }

    private static Step<AccountAction> hold(Close close) {
        var hold = new AccountAction.Hold(
                close.eventId(), close.ticketId(), close.openTicketIds().getFirst());
        return new Step.Act<>(hold, Urgency.NOTE, Pace.WITHOUT_VENDOR, close.noticedAt());
    }

    private static Step<AccountAction> overdue(Obligations owing, AccountLedger ledger) {
        var trouble = new Trouble.Overdue(owing.overdue());
        var untold = trouble.untold(ledger.disabling());
        return untold.isPresent()
                ? Disablement.tell(untold.get(), trouble)
                : Disablement.stuck(trouble, owing.nextEnd());
    }

    private static Step<AccountAction> rest(Obligations owing, AccountLedger ledger) {
        return owing.nextEnd()
                .<Step<AccountAction>>map(Step.LookAgain::new)
                .orElseGet(() -> new Step.Settled<>(ledger.seenAt()));
    }

    private static Step<AccountAction> unknownTenant(AccountLedger ledger, Instant now) {
        return new Step.Stuck<>(
                StuckReason.TENANT_UNKNOWN,
                "No file of this tenant is in force: put it into the directory of the tenants.",
                ledger.seenAt(),
                Optional.of(now.plus(TENANT_MAY_COME)));
    }
}
