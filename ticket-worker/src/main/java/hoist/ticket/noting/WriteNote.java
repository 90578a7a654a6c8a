package hoist.ticket.noting;

import hoist.halo.NewAction;
import hoist.reconciler.Outcome;
import hoist.schemas.ticket.TicketNoted;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;

/** Writes a private note, once: its reference tells whether an attempt without an answer wrote it. */
public record WriteNote(AtHalo at) {

    public Outcome act(TicketAction.Write write) throws InterruptedException {
        var text = NoteText.of(write.note(), at.reference());
        var ticketId = at.opened().ticketId();
        if (write.before() == Before.LOOK_FIRST && isWritten(ticketId, text)) {
            return told(ticketId, write.note().because());
        }
        var action = NewAction.privateNote(ticketId, at.halo().ticketIds().noteOutcome(), text.html());
        return at.write(write.task())
                .make(
                        write.free(),
                        halo -> halo.addAction(action),
                        (answer, attempt) -> told(ticketId, write.note().because()));
    }

    private boolean isWritten(long ticketId, NoteText text) {
        return at.halo().actions(ticketId).stream()
                .anyMatch(action -> action.note().contains(text.reference()));
    }

    private Outcome told(long ticketId, String because) throws InterruptedException {
        at.turn().tell(new TicketNoted(ticketId, because));
        at.metrics().count(What.NOTED);
        return new Outcome.Told();
    }
}
