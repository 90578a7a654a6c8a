package hoist.jit.disabling;

import hoist.idemeum.Idemeum;
import hoist.idemeum.IdemeumException;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.jit.plan.AccountAction.Disable;
import hoist.jit.plan.Owed;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableUnanswered;
import hoist.vendor.Again;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Disables a technician's accounts at a customer (idemeum guide, HaloPSA, Disable JIT accounts from HaloPSA). Sending it
 * again is harmless; what is owed is looked at once more between the announcement and the call.
 *
 * @param clients idemeum of a tenant; empty when the tenant's file is not in force any more
 */
record DisableAccounts(Function<String, Optional<Idemeum>> clients, Owed owed, DisableMetrics metrics) {
    private static final Duration TENANT_MAY_COME = Duration.ofSeconds(30);

    Outcome act(Turn<AccountState> turn, Disable wanted) throws InterruptedException {
        var idemeum = clients.apply(turn.tenant());
        if (idemeum.isEmpty()) {
            return new Outcome.LookAgain(turn.now().plus(TENANT_MAY_COME));
        }
        var latest = new AtomicReference<>(turn.state());
        var attempt = turn.announce(
                wanted.free(),
                announced -> AccountLedger.of(turn.state()).spelt(new DisableAttempted(announced, wanted.because())),
                state -> {
                    latest.set(state);
                    return AccountLedger.of(state).disabling().attempts().holder();
                });
        var ledger = AccountLedger.of(latest.get()).beforeSending(wanted.free());
        var owing = owed.at(turn.tenant(), ledger, turn.tenantWide().orElse(null), turn.now());
        if (owing.pressing().isEmpty()) {
            turn.withdraw(attempt, "nothing is to be disabled any more");
            return new Outcome.Told();
        }
        return send(turn, new Answered(ledger, owing), attempt, idemeum.get());
    }

    private Outcome send(Turn<AccountState> turn, Answered answered, LiveAttempt attempt, Idemeum idemeum)
            throws InterruptedException {
        var spelling = answered.ledger().spelling();
        try {
            idemeum.within(attempt::requireFresh).disableJitAccount(spelling.customer(), spelling.technician());
        } catch (IdemeumException e) {
            return failed(turn, answered, attempt, e.again());
        }
        var now = turn.now();
        turn.tell(answered.ledger().spelt(answered.fact(now)));
        metrics.disabled(answered.oldest().kind(), answered.sinceCause(now));
        return new Outcome.Told();
    }

    private static Outcome failed(Turn<AccountState> turn, Answered answered, LiveAttempt attempt, Again again)
            throws InterruptedException {
        return switch (again) {
            case Again.InDoubt _ -> {
                turn.tell(answered.ledger().spelt(new DisableUnanswered(attempt.id())));
                yield new Outcome.VendorTrouble(Optional.empty());
            }
            case Again.Later(var after) -> {
                turn.withdraw(attempt, "idemeum asks to come later or is out of reach");
                yield new Outcome.VendorTrouble(after);
            }
            case Again.Never no -> {
                tellNo(turn, answered, attempt, Refusal.of(no));
                yield new Outcome.Told();
            }
        };
    }

    /** Once per reason and ticket; met again, it only keeps the next try away for a while. */
    private static void tellNo(Turn<AccountState> turn, Answered answered, LiveAttempt attempt, Refusal no)
            throws InterruptedException {
        var untold = answered.untold(no);
        if (untold.isEmpty()) {
            turn.withdraw(attempt, no.reason().word());
            return;
        }
        turn.tell(answered.ledger().spelt(untold.get().fact(attempt.id())));
    }
}
