package hoist.ticket.closing;

import hoist.halo.Closure;
import hoist.halo.NewAction;
import hoist.halo.Ticket;
import hoist.reconciler.Outcome;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.ticket.TicketNoted;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Task;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Closes the ticket with status, agent, note and time in one write. A ticket that a click closed already gets the same
 * write: what is missing in it is then there.
 */
public record CloseTicket(AtHalo at) {

    public Outcome act(TicketAction.Close close) throws InterruptedException {
        var note = ClosureNote.of(close.end(), at.reference());
        var agent = AgentMatch.of(at.halo(), close.end());
        if (close.before() == Before.LOOK_FIRST && isClosedWith(note)) {
            return told(close.end(), agent);
        }
        var closure = new Closure(at.halo().ticketIds().closedStatus(), note.text(), time());
        var status = at.update().closed(closure);
        var update = agent.isPresent() ? status.agent(agent.getAsLong()) : status;
        return at.write(close.task())
                .make(
                        close.free(),
                        halo -> halo.updateTicket(update),
                        (answer, attempt) -> Closing.isSaid(answer, note)
                                ? told(close.end(), agent)
                                : sayInAnAction(close.end(), note, agent));
    }

    private Duration time() {
        return at.tenant().halo().tickets().closureTime();
    }

    private boolean isClosedWith(ClosureNote note) {
        Optional<Ticket> ticket = at.halo().ticket(at.opened().ticketId());
        return ticket.filter(Ticket::closed).isPresent()
                && (Closing.isSaid(ticket.get(), note) || isSaidInAnAction(note));
    }

    private boolean isSaidInAnAction(ClosureNote note) {
        return at.halo().actions(at.opened().ticketId()).stream()
                .anyMatch(action -> action.note().contains(note.reference()));
    }

    /** Some instances keep no closure note or time that comes with an update: then an action carries both. */
    private Outcome sayInAnAction(RequestEnd end, ClosureNote note, OptionalLong agent) throws InterruptedException {
        var task = Task.note(end.because());
        return switch (at.ledger().done().effort(task).standing(at.turn().now())) {
            case Standing.Leased leased -> new Outcome.LookAgain(leased.until());
            case Standing.Free free -> writeAction(task, free, end, note, agent);
            case Standing.InDoubt doubt ->
                isSaidInAnAction(note)
                        ? told(end, agent)
                        : writeAction(task, doubt.askedAndUnknown(), end, note, agent);
        };
    }

    private Outcome writeAction(Task task, Standing.Free free, RequestEnd end, ClosureNote note, OptionalLong agent)
            throws InterruptedException {
        var action = new NewAction(
                at.opened().ticketId(),
                at.halo().ticketIds().noteOutcome(),
                note.html(),
                true,
                Optional.of(time()),
                OptionalLong.empty());
        return at.write(task).make(free, halo -> halo.addAction(action), (answer, attempt) -> {
            at.turn().tell(new TicketNoted(at.opened().ticketId(), end.because()));
            return told(end, agent);
        });
    }

    private Outcome told(RequestEnd end, OptionalLong agent) throws InterruptedException {
        at.turn().tell(Closing.fact(at.opened().ticketId(), end, agent));
        at.metrics().count(What.CLOSED);
        return new Outcome.Told();
    }
}
