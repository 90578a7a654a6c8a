package hoist.jit.disabling;

import hoist.connections.tenant.TenantsNow;
import hoist.idemeum.Idemeum;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.jit.plan.AccountAction;
import hoist.jit.plan.Owed;
import hoist.jit.plan.Patience;
import hoist.reconciler.Acts;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.jit.JitHeld;
import java.util.Optional;
import java.util.function.Function;

/** Carries out each action: only a disable calls idemeum, the others tell. */
public final class AccountActs implements Acts<AccountState, AccountAction> {
    private final DisableAccounts disable;

    /**
     * Acts for all tenants.
     *
     * @param clients idemeum of a tenant; empty when the tenant's file is not in force any more
     */
    public AccountActs(
            Function<String, Optional<Idemeum>> clients,
            TenantsNow tenants,
            Patience patience,
            DisableMetrics metrics) {
        disable = new DisableAccounts(clients, new Owed(tenants, patience), metrics);
    }

    @Override
    public Outcome act(Turn<AccountState> turn, AccountAction action) throws InterruptedException {
        return switch (action) {
            case AccountAction.Disable wanted -> disable.act(turn, wanted);
            case AccountAction.Hold(var because, var closed, var open) -> {
                turn.tell(AccountLedger.of(turn.state()).spelt(new JitHeld(because, closed, open)));
                yield new Outcome.Told();
            }
            case AccountAction.TellStuck stuck -> {
                turn.tell(AccountLedger.of(turn.state()).spelt(stuck.fact(null)));
                yield new Outcome.Told();
            }
        };
    }
}
