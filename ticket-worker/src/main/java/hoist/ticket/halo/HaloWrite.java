package hoist.ticket.halo;

import hoist.halo.Halo;
import hoist.halo.HaloException;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.ticket.TicketCloseAttempted;
import hoist.schemas.ticket.TicketNoteAttempted;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketReopenAttempted;
import hoist.ticket.request.Task;
import hoist.ticket.request.TicketState;
import hoist.vendor.Again;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * One write at Halo: announced in the log, made only while the announcement is fresh, and told. An answer that leaves its
 * fate unknown tells nothing: the plan finds the attempt in doubt once its lease is over.
 *
 * @param task whose attempts it counts among, and what is stuck when Halo refuses
 */
public record HaloWrite(Turn<TicketState> turn, Halo halo, Task task, Duration lookAgain) {

    /** What to tell of Halo's answer. */
    @FunctionalInterface
    public interface Telling<T> {
        Outcome tell(T answer, LiveAttempt attempt) throws InterruptedException;
    }

    /** Makes the write. */
    public <T> Outcome make(Standing.Free free, Function<Halo, T> call, Telling<T> telling)
            throws InterruptedException {
        var attempt = turn.announce(free, this::announcement, this::holder);
        T answer;
        try {
            answer = call.apply(halo.within(attempt::requireFresh));
        } catch (HaloException e) {
            return failed(e, attempt);
        }
        return telling.tell(answer, attempt);
    }

    private Outcome failed(HaloException failure, LiveAttempt attempt) throws InterruptedException {
        return switch (failure.again()) {
            case Again.Never never -> new Refusals(turn, task, lookAgain).refusedWrite(never, attempt.id());
            case Again.Later(Optional<Duration> after) -> {
                turn.withdraw(attempt, "HaloPSA did not take the call");
                yield new Outcome.VendorTrouble(after);
            }
            case Again.InDoubt _ -> new Outcome.VendorTrouble(Optional.empty());
        };
    }

    private SpecificRecord announcement(Attempt attempt) {
        return switch (task.kind()) {
            case OPEN -> new TicketOpenAttempted(attempt, task.because());
            case CLOSE -> new TicketCloseAttempted(attempt, task.because());
            case REOPEN -> new TicketReopenAttempted(attempt, task.because());
            case NOTE -> new TicketNoteAttempted(attempt, task.because());
        };
    }

    /** Nobody holds what need not be done any more: another instance may have been faster. */
    private Optional<String> holder(TicketState state) {
        var done = state.done();
        return done.isWanted(task, turn.now()) ? done.effort(task).attempts().holder() : Optional.empty();
    }
}
