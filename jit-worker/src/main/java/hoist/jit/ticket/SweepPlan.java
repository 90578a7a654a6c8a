package hoist.jit.ticket;

import hoist.jit.ticket.WatchAction.Sweep.Reach;
import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.tenants.Lives;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When tickets are compared with Halo next: again and again while an account or an elevation request can be alive. */
record SweepPlan(SweepLedger ledger, Lives lives, Patience patience, Instant now) {

    Step<WatchAction> next() {
        var first = ledger.firstAt();
        var end = end();
        if (first == null || !now.isBefore(end)) {
            return new Step.Settled<>(end);
        }
        var swept = sweptUntil();
        var due = swept == null ? first : swept.plus(patience.sweepEvery());
        return now.isBefore(due)
                ? new Step.LookAgain<>(due)
                : new Step.Act<>(
                        sweep(Times.earlierOf(ledger.lateSince(), swept == null ? first : swept)),
                        Urgency.LOOK_UP,
                        Pace.TOGETHER,
                        due);
    }

    /** A time that is still to come was told by a clock that ran ahead: then nothing of it counts. */
    private @Nullable Instant sweptUntil() {
        var told = ledger.sweptUntil();
        return told != null && told.isAfter(now)
                ? now.minus(lives.jitGrantMaximum()).minusMillis(1)
                : told;
    }

    /** One sweep more than the longest life: what was closed in its last minute is found too. */
    private Instant end() {
        var granted = ended(ledger.grantedAt(), lives.jitGrantMaximum());
        var opened = ended(ledger.openedAt(), lives.elevation());
        return Times.later(granted, opened).plus(patience.sweepEvery());
    }

    /** A close from before any account that is on now concerns none: with no reason to sweep for a month, no month is listed. */
    private WatchAction.Sweep sweep(Instant since) {
        var oldest = now.minus(lives.jitGrantMaximum());
        return since.isBefore(oldest)
                ? new WatchAction.Sweep(oldest.minus(patience.sweepOverlap()), Reach.CHANGES_AND_KNOWN_TICKETS)
                : new WatchAction.Sweep(since.minus(patience.sweepOverlap()), Reach.CHANGES);
    }

    private static Instant ended(@Nullable Instant began, Duration life) {
        return began == null ? Instant.EPOCH : began.plus(life);
    }
}
