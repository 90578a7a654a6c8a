package hoist.ticket.noting;

import hoist.halo.HaloException;
import hoist.halo.NewAction;
import hoist.reconciler.Outcome;
import hoist.schemas.StuckReason;
import hoist.schemas.ticket.TicketNoted;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.Note;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.request.JitNews;
import hoist.ticket.request.Task;
import hoist.ticket.request.Trouble;
import hoist.vendor.Again;
import java.time.Instant;

/** Writes a private note, once: its reference tells whether an attempt without an answer wrote it. */
public record WriteNote(AtHalo at) {

    public Outcome act(TicketAction.Write write) throws InterruptedException {
        return switch (write.note()) {
            case Note.AnotherDecision _, Note.ClickInVain _, Note.ClickElsewhere _, Note.Undecided _ ->
                write(write, at.opened().ticketId());
            case Note.ReplyElsewhere(Trouble _, long ticketId, Instant _) ->
                isOfTheSameClient(ticketId)
                        ? write(write, ticketId)
                        // The request's own ticket says it.
                        : told(at.opened().ticketId(), write.note().because());
            case Note.OfJit(JitNews _, long ticketId) ->
                at.halo().ticket(ticketId).isPresent() ? write(write, ticketId) : gone(write.task(), ticketId);
        };
    }

    private Outcome gone(Task task, long ticketId) throws InterruptedException {
        return at.stuck(
                task,
                StuckReason.TICKET_GONE,
                "HaloPSA has no ticket " + ticketId + " any more: the note is not written, and nothing is to be done.");
    }

    /** Another client's ticket is told nothing: who reads it has no business with this request. */
    private boolean isOfTheSameClient(long ticketId) {
        try {
            return at.halo()
                    .ticket(ticketId)
                    .filter(ticket -> ticket.clientId() == at.opened().clientId())
                    .isPresent();
        } catch (HaloException e) {
            if (e.again() instanceof Again.Never(Again.Why why, String _) && why == Again.Why.RIGHTS) {
                return false;
            }
            throw e;
        }
    }

    private Outcome write(TicketAction.Write write, long ticketId) throws InterruptedException {
        var text = NoteText.of(write.note(), at.reference());
        if (write.before() == Before.LOOK_FIRST && isWritten(ticketId, text)) {
            return noted(ticketId, write.note().because());
        }
        var action = NewAction.privateNote(ticketId, at.halo().ticketIds().noteOutcome(), text.html());
        return at.write(write.task())
                .make(
                        write.free(),
                        halo -> halo.addAction(action),
                        (answer, attempt) -> noted(ticketId, write.note().because()));
    }

    private boolean isWritten(long ticketId, NoteText text) {
        return at.halo().actions(ticketId).stream()
                .anyMatch(action -> action.note().contains(text.reference()));
    }

    private Outcome noted(long ticketId, String because) throws InterruptedException {
        var outcome = told(ticketId, because);
        at.metrics().count(What.NOTED);
        return outcome;
    }

    private Outcome told(long ticketId, String because) throws InterruptedException {
        at.turn().tell(new TicketNoted(ticketId, because));
        return new Outcome.Told();
    }
}
