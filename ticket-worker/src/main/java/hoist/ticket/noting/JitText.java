package hoist.ticket.noting;

import hoist.schemas.jit.DisableCause;
import hoist.ticket.request.JitNews;
import hoist.ticket.text.ShownText;
import java.util.ArrayList;
import java.util.List;

/** What a ticket says of a technician's JIT accounts, in lines of plain text. */
record JitText(JitNews news) {
    private static final int WHO = 200;
    private static final int DETAIL = 1000;

    List<String> lines() {
        return switch (news.what()) {
            case JitNews.Held(long closedTicketId) -> held(closedTicketId);
            case JitNews.Disabled disabled -> disabled(disabled);
            case JitNews.StillOn stillOn -> stillOn(stillOn);
        };
    }

    private List<String> held(long closedTicketId) {
        return List.of(
                "The JIT account of " + whose() + " stays on although ticket " + closedTicketId
                        + " was closed, because this ticket is still open.",
                "It is disabled when this ticket is closed too, unless the technician has another one open for this customer"
                        + " then; and when its life ends, in any case.");
    }

    private List<String> disabled(JitNews.Disabled disabled) {
        var accounts = disabled.grants() > 1 ? disabled.grants() + " JIT accounts of " : "JIT account of ";
        return List.of("The " + accounts + whose() + (disabled.grants() > 1 ? " are" : " is")
                + " disabled: idemeum confirmed it at " + ShownText.time(news.at()) + ", "
                + ShownText.span(disabled.after()) + " after " + cause(disabled.cause()) + ".");
    }

    private static String cause(DisableCause cause) {
        return switch (cause) {
            case ASKED_FOR -> "it was asked for";
            case TICKET_CLOSED -> "the technician's last open ticket for this customer was closed";
            case LIFE_ENDED -> "the end of its life";
            case TECHNICIAN_LEFT -> "it became known that the technician left";
            case OTHER -> "what made it necessary";
        };
    }

    private List<String> stillOn(JitNews.StillOn stillOn) {
        var lines = new ArrayList<String>();
        lines.add("The JIT account of " + whose() + " is STILL ON, as of " + ShownText.time(news.at())
                + ", although it has to be off: " + reason(stillOn.reason()) + ".");
        var detail = ShownText.line(stillOn.detail(), DETAIL);
        if (!detail.isEmpty()) {
            lines.add(detail);
        }
        lines.add("It is tried again by itself, and this ticket is told once it is off."
                + " Whoever cannot wait for that disables the account in idemeum by hand.");
        return lines;
    }

    /** Reasons as jit-worker has them; of one that this build does not know, the word itself. */
    private static String reason(String word) {
        return switch (word) {
            case "idemeum-unreachable" -> "idemeum does not answer";
            case "idemeum-address" -> "idemeum is not found at the address that is set for it";
            case "idemeum-credentials" -> "idemeum does not accept our credentials";
            case "idemeum-rights" -> "our credentials do not allow it at idemeum";
            case "idemeum-unknown" -> "idemeum does not know the customer or the technician";
            case "idemeum-refused", "idemeum-conflict" -> "idemeum refused it";
            case "idemeum-configuration" -> "something is not set up at idemeum";
            case "tenant-unknown" -> "the settings of idemeum are missing";
            case "not-disabled" -> "idemeum has not confirmed it for days";
            default -> ShownText.line(word, WHO);
        };
    }

    private String whose() {
        return known(news.technician(), "a technician") + " for " + known(news.customer(), "the customer");
    }

    private static String known(String text, String otherwise) {
        var shown = ShownText.line(text, WHO);
        return shown.isEmpty() ? otherwise : shown;
    }
}
