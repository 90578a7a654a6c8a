package hoist.ticket.plan;

import hoist.reconciler.Pace;
import hoist.reconciler.Step;
import hoist.reconciler.Urgency;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.StuckReason;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.request.Done;
import hoist.ticket.request.Effort;
import hoist.ticket.request.Operated;
import hoist.ticket.request.Task;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What may be tried at Halo now, going by what was tried before.
 *
 * @param tenantChangedAt when the tenant's settings last changed: that may have removed what stood in the way
 */
record Tries(Done done, Operated operated, Instant tenantChangedAt, Patience patience, Instant now) {

    /** A private note. */
    Step<TicketAction> note(Note note) {
        return write(
                Task.note(note.because()),
                Urgency.NOTE,
                note.at(),
                (free, before) -> new TicketAction.Write(free, before, note));
    }

    /** A write that may run beside others; after an attempt in doubt it is looked first whether that one did it. */
    Step<TicketAction> write(
            Task task, Urgency urgency, Instant since, BiFunction<Standing.Free, Before, TicketAction> action) {
        var effort = done.effort(task);
        return stuck(effort).<Step<TicketAction>>map(stuck -> stuck).orElseGet(() -> switch (effort.standing(now)) {
            case Standing.Free free ->
                new Step.Act<>(action.apply(free, Before.WRITE_AT_ONCE), urgency, Pace.TOGETHER, since);
            case Standing.Leased leased -> new Step.LookAgain<>(leased.until());
            case Standing.InDoubt doubt ->
                new Step.Act<>(action.apply(doubt.askedAndUnknown(), Before.LOOK_FIRST), urgency, Pace.TOGETHER, since);
        });
    }

    /** While a person has to act, unless there is a reason to see whether they did. */
    Optional<Step.Stuck<TicketAction>> stuck(Effort effort) {
        return effort.stuckNow()
                .filter(stuck -> now.isBefore(lookAgainAt(stuck)))
                .filter(stuck -> !operated.isRetriedAfter(stuck.at()))
                .filter(stuck -> !tenantChangedAt.isAfter(stuck.at()))
                .map(stuck ->
                        new Step.Stuck<>(stuck.reason(), stuck.detail(), stuck.at(), Optional.of(lookAgainAt(stuck))));
    }

    /** Whether the ticket of the note is gone for good, as far as anybody knows. */
    boolean isGone(Note note) {
        return done.effort(Task.note(note.because()))
                .stuckNow()
                .filter(stuck -> stuck.reason().equals(StuckReason.TICKET_GONE.word()))
                .filter(stuck -> !operated.isRetriedAfter(stuck.at()))
                .isPresent();
    }

    private Instant lookAgainAt(Effort.Stuck stuck) {
        return stuck.at().plus(patience.lookAgainWhenStuck());
    }
}
