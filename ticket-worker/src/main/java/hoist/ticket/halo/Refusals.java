package hoist.ticket.halo;

import hoist.connections.halo.HaloReason;
import hoist.halo.HaloException;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.StuckReason;
import hoist.schemas.ticket.TicketStuck;
import hoist.ticket.request.Effort;
import hoist.ticket.request.Task;
import hoist.ticket.request.TicketState;
import hoist.vendor.Again;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a step from being done becomes a fact or an outcome: here and nowhere else.
 *
 * @param lookAgain after what time it is seen by ourselves whether the cause is gone
 */
public record Refusals(Turn<TicketState> turn, Task task, Duration lookAgain) {

    /** A read failed; nothing was announced. */
    public Outcome read(HaloException failure) throws InterruptedException {
        return switch (failure.again()) {
            case Again.Never(Again.Why why, String reason) -> stuck(HaloReason.of(why), reason);
            case Again.Later(Optional<Duration> after) -> new Outcome.VendorTrouble(after);
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
        };
    }

    /** A person has to act. Told once: as long as the reason stays the same the fact that is there says it. */
    public Outcome stuck(StuckReason reason, String detail) throws InterruptedException {
        var known = turn.state().done().effort(task).stuckNow().map(Effort.Stuck::reason);
        if (known.equals(Optional.of(reason.word()))) {
            return new Outcome.LookAgain(turn.now().plus(lookAgain));
        }
        return tell(reason, detail, null);
    }

    /** Halo refused the announced write, which therefore was not applied. */
    Outcome refusedWrite(Again.Never never, String attemptId) throws InterruptedException {
        return tell(HaloReason.of(never.why()), never.reason(), attemptId);
    }

    private Outcome tell(StuckReason reason, String detail, @Nullable String attemptId) throws InterruptedException {
        turn.tell(new TicketStuck(task.kind().word(), task.because(), reason.word(), detail, attemptId));
        return new Outcome.Told();
    }
}
