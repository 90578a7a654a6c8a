package hoist.cli.ledger;

import hoist.approval.plan.DecisionAction;
import hoist.jit.plan.AccountAction;
import hoist.jit.ticket.WatchAction;
import hoist.schemas.decision.Refusal;
import hoist.ticket.plan.TicketAction;

/** What workers do next, in words that go on after "would" or "to". */
public final class ActionWords {
    private ActionWords() {}

    /** The action, whichever worker's it is. */
    public static String of(Object action) {
        return switch (action) {
            case TicketAction ticket -> ticket(ticket);
            case DecisionAction decision -> decision(decision);
            case AccountAction account -> account(account);
            case WatchAction watch -> watch(watch);
            default -> "do something";
        };
    }

    /** What may stand in its way. */
    public static String obstacle(Object action) {
        return switch (action) {
            case AccountAction.Hold _,
                    AccountAction.TellStuck _,
                    DecisionAction.Confirm _,
                    DecisionAction.Refuse _,
                    WatchAction.TellClosedByHand _ -> "the worker is held up";
            case TicketAction _, WatchAction _ -> "HaloPSA does not answer, or the worker is held up";
            default -> "idemeum does not answer, or the worker is held up";
        };
    }

    private static String ticket(TicketAction action) {
        return switch (action) {
            case TicketAction.Open _ -> "create the ticket";
            case TicketAction.Find _ -> "look for the ticket, and create it if it is not there";
            case TicketAction.OpenAgain _ -> "create another ticket if HaloPSA has it no longer";
            case TicketAction.Close _ -> "close the ticket";
            case TicketAction.Reopen _ -> "open the ticket again";
            case TicketAction.Write _ -> "write a note in the ticket";
            case TicketAction.Recheck _ -> "look for duplicates of the ticket";
        };
    }

    private static String decision(DecisionAction action) {
        return switch (action) {
            case DecisionAction.Relay relay ->
                switch (relay.click().decision()) {
                    case APPROVED -> "approve the request in idemeum";
                    case DENIED -> "deny the request in idemeum";
                };
            case DecisionAction.Confirm _ -> "tell that idemeum has the decision";
            case DecisionAction.Refuse refuse -> "refuse (" + refused(refuse) + ")";
        };
    }

    private static String refused(DecisionAction.Refuse refuse) {
        return refuse.refusal() == Refusal.ENDED
                ? switch (refuse.click().decision()) {
                    case APPROVED -> "the approval's request ended";
                    case DENIED -> "the denial's request ended";
                }
                : refuse.detail();
    }

    private static String account(AccountAction action) {
        return switch (action) {
            case AccountAction.Disable _ -> "disable the account in idemeum";
            case AccountAction.Hold hold ->
                "tell that the account stays on while ticket " + hold.openTicketId() + " is open";
            case AccountAction.TellStuck stuck -> "tell that the account is still on (" + stuck.reason() + ")";
        };
    }

    private static String watch(WatchAction action) {
        return switch (action) {
            case WatchAction.ReadTicket read -> "read ticket " + read.ticketId() + " in HaloPSA";
            case WatchAction.TellClosedByHand told ->
                "tell that ticket " + told.ticketId() + " was closed without a decision";
            case WatchAction.Sweep _ -> "look in HaloPSA for tickets that changed";
        };
    }
}
