package hoist.ticket.opening;

import hoist.halo.Closure;
import hoist.halo.Ticket;
import hoist.halo.TicketUpdate;
import hoist.reconciler.Outcome;
import hoist.reconciler.attempt.Standing;
import hoist.ticket.halo.AtHalo;
import hoist.ticket.halo.TicketMetrics.What;
import hoist.ticket.request.Task;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Closes tickets that exist once too often, and says so in them. */
record Duplicates(AtHalo at) {

    /** What kept it from closing all of them, if anything did. */
    Optional<Outcome> close(long kept, List<Ticket> duplicates) throws InterruptedException {
        for (var duplicate : duplicates) {
            if (!duplicate.closed()) {
                var outcome = close(kept, duplicate);
                if (!(outcome instanceof Outcome.Told)) {
                    return Optional.of(outcome);
                }
            }
        }
        return Optional.empty();
    }

    private Outcome close(long kept, Ticket duplicate) throws InterruptedException {
        var task = Task.closeDuplicate(duplicate.id());
        return switch (at.ledger().done().effort(task).standing(at.turn().now())) {
            case Standing.Leased leased -> new Outcome.LookAgain(leased.until());
            case Standing.Free free -> write(task, free, kept, duplicate);
            // It was read as open just now, so an attempt in doubt was not applied.
            case Standing.InDoubt doubt -> write(task, doubt.askedAndUnknown(), kept, duplicate);
        };
    }

    private Outcome write(Task task, Standing.Free free, long kept, Ticket duplicate) throws InterruptedException {
        var closure = new Closure(
                at.halo().ticketIds().closedStatus(),
                "Duplicate of ticket " + kept + " for the same elevation request (" + at.reference()
                        + "): an answer of HaloPSA was lost when it was created. Nothing is to be done here.",
                Duration.ZERO);
        var update = TicketUpdate.of(duplicate).closed(closure);
        return at.write(task).make(free, halo -> halo.updateTicket(update), (answer, attempt) -> {
            at.metrics().count(What.DUPLICATE_CLOSED);
            return new Outcome.Told();
        });
    }
}
