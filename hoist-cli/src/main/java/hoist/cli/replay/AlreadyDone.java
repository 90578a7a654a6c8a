package hoist.cli.replay;

import hoist.approval.request.DecisionLedger;
import hoist.jit.account.AccountLedger;
import hoist.jit.account.AccountState;
import hoist.schemas.Envelope;
import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.ticket.request.Done;
import hoist.ticket.request.TicketState;

/** Why nothing comes of an event: what a worker's ledger says was done about it. */
final class AlreadyDone {
    private AlreadyDone() {}

    /** Empty where this ledger has nothing to say about the event. */
    static String reason(Object state, Envelope event) {
        return switch (state) {
            case TicketState.OfRequest(var ledger) -> ticket(ledger.done(), event);
            case DecisionLedger ledger -> decision(ledger, event);
            case AccountState.OfAccount(var ledger) -> account(ledger, event);
            default -> "";
        };
    }

    private static String ticket(Done done, Envelope event) {
        var opened = done.opened();
        if (opened == null) {
            return "";
        }
        if (event.body() instanceof ElevationRequested) {
            return "ticket " + opened.ticketId() + " exists";
        }
        return event.body() instanceof DecisionSubmitted || done.closed() == null
                ? ""
                : "ticket " + opened.ticketId() + " is closed";
    }

    private static String decision(DecisionLedger ledger, Envelope event) {
        if (!(event.body() instanceof DecisionSubmitted)) {
            return "";
        }
        if (ledger.relayed().containsKey(event.eventId())) {
            return "idemeum has the decision";
        }
        return ledger.refused().containsKey(event.eventId()) ? "the click was refused" : "the request is decided";
    }

    private static String account(AccountLedger ledger, Envelope event) {
        return switch (event.body()) {
            case JitDisableRequested _
            when ledger.isDone(event.eventId()) -> "it was answered: the account was disabled";
            case JitAccountGranted granted when ledger.off().containsKey(granted.getGrantId()) -> "the account is off";
            case JitAccountGranted _ -> "the account is known";
            default -> "";
        };
    }
}
