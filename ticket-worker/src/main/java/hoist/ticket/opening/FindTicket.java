package hoist.ticket.opening;

import hoist.halo.Ticket;
import hoist.reconciler.Outcome;
import hoist.schemas.StuckReason;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.plan.TicketAction;
import hoist.ticket.plan.TicketAction.Find.OtherwiseCreate;
import hoist.ticket.request.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks in Halo for the request's ticket: after an attempt whose answer was lost, and once more after several attempts. */
public record FindTicket(AtHalo at) {
    /** Adopts what is there; creates when it is certain that nothing is. */
    public Outcome act(TicketAction.Find find) throws InterruptedException {
        at.metrics().count(What.IN_DOUBT);
        var found = find.task().command().isPresent() ? foundBesideDuplicates() : found();
        return found.isEmpty() ? none(find) : adopt(find.task(), find.doubt().number(), found);
    }

    /** An operator wants another one: opened only when the one we know is gone, and no other is there. */
    public Outcome again(TicketAction.OpenAgain again) throws InterruptedException {
        var present = at.halo().ticket(at.opened().ticketId()).map(List::of).orElseGet(this::foundBesideDuplicates);
        return present.isEmpty()
                ? new OpenTicket(at, again.task()).act(again.free())
                : adopt(again.task(), again.free().number() - 1, present);
    }

    /** Closes duplicates of the ticket that was kept. */
    public Outcome recheck() throws InterruptedException {
        var kept = at.opened().ticketId();
        var duplicates = found().stream().filter(ticket -> ticket.id() != kept).toList();
        var trouble = new Duplicates(at).close(kept, duplicates);
        if (trouble.isPresent()) {
            return trouble.get();
        }
        at.turn()
                .tell(new TicketRechecked(
                        kept, duplicates.stream().map(Ticket::id).toList()));
        return new Outcome.Told();
    }

    /** The request's tickets, the oldest first: reference and custom field both match. */
    private List<Ticket> found() {
        return at.halo().ticketsBySummary(at.reference().text()).stream()
                .flatMap(row -> at.halo().ticket(row.id()).stream())
                .filter(ticket -> at.turn().entry().equals(ticket.customFields().get(TicketDraft.REQUEST_ID)))
                .sorted(Comparator.comparingLong(Ticket::id))
                .toList();
    }

    /** Without those that we closed: a duplicate does not stand in for the ticket that was kept. */
    private List<Ticket> foundBesideDuplicates() {
        var done = at.ledger().done();
        return found().stream()
                .filter(ticket -> !done.effort(Task.closeDuplicate(ticket.id())).isBegun())
                .toList();
    }

    private Outcome none(TicketAction.Find find) throws InterruptedException {
        var settled = find.doubt().since().plus(at.patience().settle());
        if (at.turn().now().isBefore(settled)) {
            return new Outcome.LookAgain(settled);
        }
        return find.otherwise() == OtherwiseCreate.YES
                ? new OpenTicket(at, find.task()).act(find.doubt().askedAndUnknown())
                : at.stuck(
                        find.task(),
                        StuckReason.TICKET_IN_DOUBT,
                        find.doubt().doubts()
                                + " attempts to create the ticket ended without an answer, and HaloPSA shows no ticket with "
                                + at.reference()
                                + " in its summary. Look for it in HaloPSA; then have an operator let it be created (hoist retry).");
    }

    /**
     * Keeps the oldest.
     *
     * @param tried how many attempts were made for this task
     */
    private Outcome adopt(Task task, int tried, List<Ticket> found) throws InterruptedException {
        var kept = found.getFirst();
        var others = found.subList(1, found.size());
        var attempts = tried + (others.isEmpty() ? 0 : 1);
        at.turn()
                .tell(new TicketOpened(
                        kept.id(),
                        kept.clientId(),
                        kept.ticketTypeId(),
                        kept.assetIds().stream().findFirst().orElse(null),
                        null,
                        attempts,
                        task.because()));
        at.metrics().count(What.ADOPTED);
        Optional<Outcome> trouble = new Duplicates(at).close(kept.id(), others);
        return trouble.orElseGet(Outcome.Told::new);
    }
}
