package hoist.cli.replay;

import hoist.approval.plan.DecisionAction;
import hoist.jit.plan.AccountAction;
import hoist.jit.ticket.WatchAction;
import hoist.schemas.decision.Refusal;
import hoist.ticket.plan.TicketAction;

/** Steps of the workers in words. */
final class WouldDo {
    private WouldDo() {}

    static String words(Object action) {
        return switch (action) {
            case TicketAction ticket -> ticket(ticket);
            case DecisionAction decision -> decision(decision);
            case AccountAction account -> account(account);
            case WatchAction watch -> watch(watch);
            default -> "would do something";
        };
    }

    private static String ticket(TicketAction action) {
        return switch (action) {
            case TicketAction.Open _ -> "would create the ticket";
            case TicketAction.Find _ -> "would look for the ticket, and create it if it is not there";
            case TicketAction.OpenAgain _ -> "would create another ticket if HaloPSA has it no longer";
            case TicketAction.Close _ -> "would close the ticket";
            case TicketAction.Reopen _ -> "would open the ticket again";
            case TicketAction.Write _ -> "would write a note in the ticket";
            case TicketAction.Recheck _ -> "would look for duplicates of the ticket";
        };
    }

    private static String decision(DecisionAction action) {
        return switch (action) {
            case DecisionAction.Relay relay ->
                switch (relay.click().decision()) {
                    case APPROVED -> "would approve the request in idemeum";
                    case DENIED -> "would deny the request in idemeum";
                };
            case DecisionAction.Confirm _ -> "would tell that idemeum has the decision";
            case DecisionAction.Refuse refuse -> "would refuse (" + refused(refuse) + ")";
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
            case AccountAction.Disable _ -> "would disable the account in idemeum";
            case AccountAction.Hold hold ->
                "would tell that the account stays on while ticket " + hold.openTicketId() + " is open";
            case AccountAction.TellStuck stuck -> "would tell that the account is still on (" + stuck.reason() + ")";
        };
    }

    private static String watch(WatchAction action) {
        return switch (action) {
            case WatchAction.ReadTicket read -> "would read ticket " + read.ticketId() + " in HaloPSA";
            case WatchAction.TellClosedByHand told ->
                "would tell that ticket " + told.ticketId() + " was closed without a decision";
            case WatchAction.Sweep _ -> "would look in HaloPSA for tickets that changed";
        };
    }
}
