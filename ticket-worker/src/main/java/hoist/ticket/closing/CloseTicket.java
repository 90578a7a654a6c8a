package hoist.ticket.closing;

import hoist.halo.Closure;
import hoist.halo.NewAction;
import hoist.halo.Ticket;
import hoist.reconciler.Outcome;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.StuckReason;
import hoist.schemas.ticket.TicketNoted;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Before;
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
        if (close.before() == Before.LOOK_FIRST) {
            var ticket = at.halo().ticket(at.opened().ticketId());
            if (ticket.isEmpty() && close.task().command().isPresent()) {
                return gone(close.task());
            }
            if (ticket.isPresent() && isClosedWith(note, ticket.get())) {
                return told(close, agent);
            }
        }
        var closure = new Closure(at.halo().ticketIds().closedStatus(), note.text(), time());
        var status = at.update().closed(closure);
        var update = agent.isPresent() ? status.agent(agent.getAsLong()) : status;
        return at.write(close.task())
                .make(
                        close.free(),
                        halo -> halo.updateTicket(update),
                        (answer, attempt) ->
                                Closing.isSaid(answer, note) ? told(close, agent) : sayInAnAction(close, note, agent));
    }

    private Outcome gone(Task task) throws InterruptedException {
        return at.stuck(
                task,
                StuckReason.TICKET_GONE,
                "HaloPSA has no ticket " + at.opened().ticketId()
                        + " any more, so it cannot be closed once more. Have another one opened: hoist replay --again OPEN_TICKET.");
    }

    private Duration time() {
        return at.tenant().halo().tickets().closureTime();
    }

    private boolean isClosedWith(ClosureNote note, Ticket ticket) {
        return ticket.closed() && (Closing.isSaid(ticket, note) || isSaidInAnAction(note));
    }

    private boolean isSaidInAnAction(ClosureNote note) {
        return at.halo().actions(at.opened().ticketId()).stream()
                .anyMatch(action -> action.note().contains(note.reference()));
    }

    /** Some instances keep no closure note or time that comes with an update: then an action carries both. */
    private Outcome sayInAnAction(TicketAction.Close close, ClosureNote note, OptionalLong agent)
            throws InterruptedException {
        var task = Task.note(close.because());
        return switch (at.ledger().done().effort(task).standing(at.turn().now())) {
            case Standing.Leased leased -> new Outcome.LookAgain(leased.until());
            case Standing.Free free -> writeAction(task, free, close, note, agent);
            case Standing.InDoubt doubt ->
                isSaidInAnAction(note)
                        ? told(close, agent)
                        : writeAction(task, doubt.askedAndUnknown(), close, note, agent);
        };
    }

    private Outcome writeAction(
            Task task, Standing.Free free, TicketAction.Close close, ClosureNote note, OptionalLong agent)
            throws InterruptedException {
        var action = new NewAction(
                at.opened().ticketId(),
                at.halo().ticketIds().noteOutcome(),
                note.html(),
                true,
                Optional.of(time()),
                OptionalLong.empty());
        return at.write(task).make(free, halo -> halo.addAction(action), (answer, attempt) -> {
            at.turn().tell(new TicketNoted(at.opened().ticketId(), close.because()));
            return told(close, agent);
        });
    }

    private Outcome told(TicketAction.Close close, OptionalLong agent) throws InterruptedException {
        at.turn().tell(Closing.fact(at.opened().ticketId(), close.because(), close.end(), agent));
        at.metrics().count(What.CLOSED);
        return new Outcome.Told();
    }
}
