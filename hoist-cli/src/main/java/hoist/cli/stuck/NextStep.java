package hoist.cli.stuck;

import hoist.approval.plan.DecisionAction;
import hoist.jit.plan.AccountAction;
import hoist.jit.ticket.WatchAction;
import hoist.ticket.plan.TicketAction;

/** A worker's action in words. */
final class NextStep {
    private NextStep() {}

    static String words(Object action) {
        return switch (action) {
            case TicketAction ticket -> ofTicket(ticket);
            case DecisionAction decision -> ofDecision(decision);
            case AccountAction account -> ofAccount(account);
            case WatchAction reading -> ofReading(reading);
            default -> action.getClass().getSimpleName();
        };
    }

    /** Who is asked to do it. */
    static String vendor(Object action) {
        return action instanceof TicketAction || action instanceof WatchAction ? "HaloPSA" : "idemeum";
    }

    private static String ofTicket(TicketAction action) {
        return switch (action) {
            case TicketAction.Open _ -> "open the ticket";
            case TicketAction.OpenAgain _ -> "open the ticket once more";
            case TicketAction.Find _ -> "look for the ticket that an attempt in doubt may have opened";
            case TicketAction.Close _ -> "close the ticket";
            case TicketAction.Reopen _ -> "open the ticket again";
            case TicketAction.Write _ -> "write a note";
            case TicketAction.Recheck _ -> "look for duplicates of the ticket";
        };
    }

    private static String ofDecision(DecisionAction action) {
        return switch (action) {
            case DecisionAction.Relay _ -> "send the decision to idemeum";
            case DecisionAction.Confirm _ -> "tell that idemeum has the decision";
            case DecisionAction.Refuse _ -> "refuse the click";
        };
    }

    private static String ofAccount(AccountAction action) {
        return switch (action) {
            case AccountAction.Disable _ -> "disable the accounts";
            case AccountAction.Hold _ -> "tell that the accounts stay on";
            case AccountAction.TellStuck _ -> "tell that the accounts are still on";
        };
    }

    private static String ofReading(WatchAction action) {
        return switch (action) {
            case WatchAction.ReadTicket _ -> "read the ticket";
            case WatchAction.TellClosedByHand _ -> "see whether the ticket was closed by hand";
            case WatchAction.Sweep _ -> "compare tickets with HaloPSA";
        };
    }
}
