package hoist.ticket.noting;

import hoist.schemas.StuckReason;
import hoist.schemas.jit.DisableCause;
import hoist.ticket.request.JitNews;
import hoist.ticket.text.ShownText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
                        + " then; at the latest when the granted time is over.");
    }

    private List<String> disabled(JitNews.Disabled disabled) {
        var accounts = disabled.grants() > 1 ? disabled.grants() + " JIT accounts of " : "JIT account of ";
        return List.of("The " + accounts + whose() + (disabled.grants() > 1 ? " are" : " is")
                + " disabled: idemeum confirmed it at " + ShownText.time(news.at()) + ", "
                + ShownText.span(disabled.after()) + " after " + cause(disabled.cause()) + ".");
    }

    private static String cause(DisableCause cause) {
        return switch (cause) {
            case ASKED_FOR -> "somebody asked for it";
            case TICKET_CLOSED -> "the technician's last open ticket for this customer was closed";
            case LIFE_ENDED -> "the granted time was over";
            case TECHNICIAN_LEFT -> "it became known that the technician left";
            case OTHER -> "what made it necessary";
        };
    }

    private List<String> stillOn(JitNews.StillOn stillOn) {
        var lines = new ArrayList<String>();
        lines.add("The JIT account of " + whose() + " is STILL ON, as of " + ShownText.time(news.at())
                + ", although it has to be off" + since(stillOn.since()) + ": " + reason(stillOn.reason()) + ".");
        var detail = ShownText.line(stillOn.detail(), DETAIL);
        if (!detail.isEmpty()) {
            lines.add(detail);
        }
        if (!stillOn.reason().equals(StuckReason.NOT_DISABLED.word())) {
            lines.add(
                    "It is tried again by itself, and this ticket is told once the account is off; until then somebody can"
                            + " disable it by hand in idemeum.");
        }
        return lines;
    }

    private static String since(@Nullable Instant since) {
        return since == null ? "" : " since " + ShownText.time(since);
    }

    /** Reasons as jit-worker has them; of one that this build does not know, the word itself. */
    private static String reason(String word) {
        return switch (StuckReason.of(word).orElse(null)) {
            case IDEMEUM_UNREACHABLE -> "idemeum does not answer";
            case IDEMEUM_ADDRESS -> "idemeum is not found at the address that is set for it";
            case IDEMEUM_CREDENTIALS -> "idemeum does not accept our credentials";
            case IDEMEUM_RIGHTS -> "our credentials do not allow it at idemeum";
            case IDEMEUM_ACCOUNT_UNKNOWN -> "idemeum does not know the account";
            case IDEMEUM_REFUSED -> "idemeum refused it";
            case IDEMEUM_CONFIGURATION -> "something is not set up at idemeum";
            case NOT_DISABLED -> "idemeum has not confirmed it in all this time";
            case null, default -> ShownText.line(word, WHO);
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
