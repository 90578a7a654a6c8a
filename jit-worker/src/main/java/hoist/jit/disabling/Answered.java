package hoist.jit.disabling;

import hoist.jit.account.AccountLedger;
import hoist.jit.account.Grant;
import hoist.jit.plan.AccountAction.TellStuck;
import hoist.jit.plan.Cause;
import hoist.jit.plan.Obligations;
import hoist.schemas.jit.JitDisabled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one call answers: the causes and the accounts that were known when it was announced. An account that became known
 * later may have been given later, so it stays on in the ledger.
 *
 * @param owing what was owed, something pressing among it
 */
record Answered(AccountLedger ledger, Obligations owing) {
    Cause oldest() {
        return owing.answeredByOneCall().getFirst();
    }

    /** Never negative, whatever the clocks say. */
    Duration sinceCause(Instant now) {
        var since = Duration.between(oldest().since(), now);
        return since.isNegative() ? Duration.ZERO : since;
    }

    JitDisabled fact(Instant now) {
        return new JitDisabled(
                oldest().eventId(),
                sinceCause(now).toMillis() / 1000.0,
                List.copyOf(ledger.live().keySet()),
                ticketIds(),
                owing.answeredByOneCall().stream().skip(1).map(Cause::eventId).toList(),
                oldest().kind());
    }

    /** What of this no was not told yet; empty when the ledger has it as these causes' obstacle, and every ticket has it. */
    Optional<TellStuck> untold(Refusal no) {
        var disabling = ledger.disabling();
        var untold = TellStuck.untold(no.reason().word(), no.detail(), owing.pressing(), disabling);
        return untold.isEmpty() && !disabling.knows(no.reason().word(), Cause.eventIds(owing.pressing()))
                ? Optional.of(
                        TellStuck.of(owing.pressing().getFirst(), no.reason().word(), no.detail(), Set.of()))
                : untold;
    }

    private List<Long> ticketIds() {
        var all = new TreeSet<Long>();
        owing.answeredByOneCall().stream().map(Cause::ticketIds).forEach(all::addAll);
        ledger.live().values().stream().map(Grant::ticketIds).forEach(all::addAll);
        return List.copyOf(all);
    }
}
