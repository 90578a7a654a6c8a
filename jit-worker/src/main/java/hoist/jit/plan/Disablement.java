package hoist.jit.plan;

import hoist.connections.tenant.TenantsNow;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.jit.account.Disabling;
import hoist.jit.account.OperatorWill;
import hoist.reconciler.Pace;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is next for causes that are pressing: a person is told if need be, and between pauses idemeum is called. */
record Disablement(TenantsNow tenants, Patience patience) {
    /** So long it is shown as stuck, and so counted, before the next try. */
    private static final Duration SHOWN = Duration.ofSeconds(1);

    /** Nothing is tried from {@code since} until {@code until}, unless somebody asks for it or mends the settings. */
    private record Pause(Instant since, Instant until) {
        /** One that begins in the future is a mistake of a clock, and must not keep an account on. */
        boolean isAt(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    Step<AccountAction> next(
            List<Cause> pressing, AccountLedger ledger, Standing.Free free, Situation<AccountState> at) {
        return trouble(pressing, ledger, at.now())
                .flatMap(trouble -> inTrouble(trouble, ledger, at))
                .orElseGet(() -> new Step.Act<>(
                        new AccountAction.Disable(pressing.getFirst().eventId(), free),
                        Urgency.DISABLE,
                        Pace.TOGETHER,
                        pressing.getFirst().since()));
    }

    /** A call may be under way; what was told to be stuck is shown so until it is answered. */
    Step<AccountAction> whileLeased(Instant until, List<Cause> pressing, AccountLedger ledger, Instant now) {
        return trouble(pressing, ledger, now)
                .filter(trouble -> trouble.toldAt(ledger.disabling()).isPresent())
                .map(trouble -> stuck(trouble, Optional.of(until)))
                .orElseGet(() -> new Step.LookAgain<>(until));
    }

    static Step<AccountAction> tell(AccountAction.TellStuck untold, Trouble trouble) {
        return new Step.Act<>(
                untold,
                Urgency.DISABLE,
                Pace.WITHOUT_VENDOR,
                trouble.about().getFirst().noticedAt());
    }

    static Step<AccountAction> stuck(Trouble trouble, Optional<Instant> lookAgain) {
        return new Step.Stuck<>(
                trouble.reason(), trouble.detail(), trouble.about().getFirst().noticedAt(), lookAgain);
    }

    /** A no counts as long as the cause that met it is there; others are tried at once. */
    private Optional<Trouble.WhileTrying> trouble(List<Cause> pressing, AccountLedger ledger, Instant now) {
        return ledger.disabling()
                .obstacleMet()
                .filter(obstacle -> obstacle.isOf(Cause.eventIds(pressing)))
                .<Trouble.WhileTrying>map(obstacle -> new Trouble.Refused(pressing, obstacle))
                .or(() -> noAnswer(pressing, ledger.operator(), now));
    }

    private Optional<Trouble.WhileTrying> noAnswer(List<Cause> pressing, OperatorWill operator, Instant now) {
        var late = pressing.stream()
                .filter(cause ->
                        !now.isBefore(operator.wantedSince(cause.noticedAt()).plus(patience.alertAfter())))
                .toList();
        return late.isEmpty() ? Optional.empty() : Optional.of(new Trouble.NoAnswer(late));
    }

    /** Empty when idemeum is to be tried again. */
    private Optional<Step<AccountAction>> inTrouble(
            Trouble.WhileTrying trouble, AccountLedger ledger, Situation<AccountState> at) {
        var untold = trouble.untold(ledger.disabling());
        if (untold.isPresent()) {
            return Optional.of(tell(untold.get(), trouble));
        }
        var pause = pause(trouble, ledger.disabling());
        return pause.isAt(at.now()) && !causeMayBeGone(pause.since(), ledger, at.tenant())
                ? Optional.of(stuck(trouble, Optional.of(pause.until())))
                : Optional.empty();
    }

    private Pause pause(Trouble.WhileTrying trouble, Disabling disabling) {
        return switch (trouble) {
            case Trouble.Refused refused -> whileRefused(refused.obstacle().metAt());
            case Trouble.NoAnswer silence ->
                betweenTries(silence.toldAt(disabling).orElseThrow(), disabling);
        };
    }

    private Pause whileRefused(Instant metAt) {
        return new Pause(metAt, metAt.plus(patience.lookAgain()));
    }

    private Pause betweenTries(Instant toldAt, Disabling disabling) {
        var shown = new Pause(toldAt, toldAt.plus(SHOWN));
        var triedAt = disabling.triedAt();
        if (triedAt == null || !triedAt.plus(patience.retryEvery()).isAfter(shown.until())) {
            return shown;
        }
        return new Pause(triedAt, triedAt.plus(patience.retryEvery()));
    }

    private boolean causeMayBeGone(Instant since, AccountLedger ledger, String tenant) {
        return ledger.operator().insistedAt().filter(at -> at.isAfter(since)).isPresent()
                || tenants.changedAt(tenant).isAfter(since);
    }
}
