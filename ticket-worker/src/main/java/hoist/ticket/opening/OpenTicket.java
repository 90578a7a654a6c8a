package hoist.ticket.opening;

import hoist.connections.customer.CustomerMatcher;
import hoist.connections.customer.CustomerMatcher.Match;
import hoist.connections.customer.CustomerProblem;
import hoist.halo.Client;
import hoist.halo.Closure;
import hoist.halo.NewTicket;
import hoist.halo.Ticket;
import hoist.halo.TicketIds;
import hoist.halo.User;
import hoist.reconciler.LiveAttempt;
import hoist.reconciler.Outcome;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import hoist.ticket.closing.AgentMatch;
import hoist.ticket.closing.Closing;
import hoist.ticket.closing.ClosureNote;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.request.Task;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opens the request's ticket: look-ups first, then one create. A request that has ended already gets a closed one.
 *
 * @param task the request's first ticket, or one that an operator wants in place of a lost one
 */
public record OpenTicket(AtHalo at, Task task) {

    /** Opens it, or says what a person has to do first. */
    public Outcome act(Standing.Free free) throws InterruptedException {
        var asked = at.asked();
        return switch (match()) {
            case Match.Found(Client client, var _) -> create(free, client);
            case Match.NotLinked not -> stuck(CustomerProblem.of(not, asked.customerDisplayName()));
            case Match.Ambiguous ambiguous -> stuck(CustomerProblem.of(ambiguous));
            case Match.LinkedClientMissing missing -> stuck(CustomerProblem.of(missing));
        };
    }

    private Match match() {
        return CustomerMatcher.match(at.halo().activeClients(), at.asked().customer(at.tenant()), at.links());
    }

    private Outcome stuck(CustomerProblem problem) throws InterruptedException {
        return at.stuck(task, problem.reason(), problem.detail());
    }

    private Outcome create(Standing.Free free, Client client) throws InterruptedException {
        var ids = at.halo().ticketIds();
        var end = at.end();
        var agent = end.map(ended -> AgentMatch.of(at.halo(), ended)).orElse(OptionalLong.empty());
        var ticket =
                draft(ids).ticket(at.turn().entry(), client, user(client), asset(client), closure(end, ids), agent);
        return at.write(task)
                .make(free, halo -> halo.createTicket(ticket), (answer, attempt) -> tell(ticket, answer, attempt, end));
    }

    private TicketDraft draft(TicketIds ids) {
        return new TicketDraft(
                at.asked(),
                at.reference(),
                ids,
                at.tenant().idemeum().linkTo(at.turn().entry()));
    }

    private Optional<Closure> closure(Optional<RequestEnd> end, TicketIds ids) {
        return end.map(ended -> new Closure(
                ids.closedStatus(),
                ClosureNote.of(ended, at.reference()).text(),
                at.tenant().halo().tickets().closureTime()));
    }

    private Optional<User> user(Client client) {
        var email = at.asked().requesterEmail();
        if (email == null || email.isBlank()) {
            return Optional.empty();
        }
        List<User> equal = at.halo().users(client.id(), email.strip()).stream()
                .filter(user -> user.emailAddress().strip().equalsIgnoreCase(email.strip()))
                .toList();
        return equal.size() == 1 ? Optional.of(equal.getFirst()) : Optional.empty();
    }

    private AssetMatch asset(Client client) {
        var device = at.asked().device();
        return device == null || device.isBlank()
                ? new AssetMatch.NoDevice()
                : AssetMatch.of(at.halo().assets(client.id(), device.strip()), device);
    }

    private Outcome tell(NewTicket sent, Ticket made, LiveAttempt attempt, Optional<RequestEnd> end)
            throws InterruptedException {
        at.turn()
                .tell(new TicketOpened(
                        made.id(),
                        made.clientId() == 0 ? sent.clientId() : made.clientId(),
                        made.ticketTypeId() == 0 ? sent.ticketTypeId() : made.ticketTypeId(),
                        sent.assetIds().stream().findFirst().orElse(null),
                        attempt.id(),
                        attempt.number(),
                        task.because()));
        at.metrics().count(What.OPENED);
        if (end.isPresent() && Closing.isSaid(made, ClosureNote.of(end.get(), at.reference()))) {
            TicketClosed closed = Closing.fact(made.id(), end.get().because(), end.get(), sent.agentId());
            at.turn().tell(closed);
            at.metrics().count(What.CLOSED);
        }
        return new Outcome.Told();
    }
}
