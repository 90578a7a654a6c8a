package hoist.cli.timeline;

import hoist.schemas.RequestIds;
import hoist.schemas.attempt.Attempt;
import hoist.schemas.ticket.TicketAttemptWithdrawn;
import hoist.schemas.ticket.TicketCloseAttempted;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketFact;
import hoist.schemas.ticket.TicketNoteAttempted;
import hoist.schemas.ticket.TicketNoted;
import hoist.schemas.ticket.TicketOpenAttempted;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketRechecked;
import hoist.schemas.ticket.TicketReopenAttempted;
import hoist.schemas.ticket.TicketReopened;
import hoist.schemas.ticket.TicketStuck;

/** What ticket-worker did, in words. */
final class TicketWords {
    private TicketWords() {}

    static String of(TicketFact fact) {
        return switch (fact.getBody()) {
            case TicketOpenAttempted body -> "is about to open the ticket" + again(body.getAttempt());
            case TicketOpened opened ->
                Clause.of((opened.getAttemptId() == null ? "found ticket " : "opened ticket ") + opened.getTicketId())
                        .and(" with asset ", opened.getAssetId())
                        .text();
            case TicketCloseAttempted body -> "is about to close the ticket" + again(body.getAttempt());
            case TicketClosed closed ->
                Clause.of("closed ticket " + closed.getTicketId() + " as " + Clause.lower(closed.getEnding()))
                        .and(" by ", closed.getDecidedBy())
                        .text();
            case TicketReopenAttempted body -> "is about to open the ticket again" + again(body.getAttempt());
            case TicketReopened reopened -> "saw to it that ticket " + reopened.getTicketId() + " is open again";
            case TicketNoteAttempted body -> "is about to write a note" + about(fact) + again(body.getAttempt());
            case TicketNoted noted -> "wrote a note" + about(fact) + " to ticket " + noted.getTicketId();
            case TicketAttemptWithdrawn withdrawn -> "did not send that: " + withdrawn.getReason();
            case TicketRechecked rechecked ->
                "looked once more: ticket " + rechecked.getTicketId()
                        + (rechecked.getDuplicates().isEmpty()
                                ? " is the only one"
                                : " is kept, closed as duplicates: " + rechecked.getDuplicates());
            case TicketStuck stuck ->
                "STUCK, to %s: %s: %s".formatted(step(stuck.getStep()), stuck.getReason(), stuck.getDetail());
            default -> fact.getBody().getClass().getSimpleName();
        };
    }

    /** Which attempt it is, unless the first. */
    static String again(Attempt attempt) {
        return attempt.getNumber() == 1 ? "" : ", attempt " + attempt.getNumber();
    }

    private static String about(TicketFact fact) {
        return RequestIds.isJitNews(fact.getRequestId()) ? " about the JIT account" : "";
    }

    private static String step(String step) {
        return switch (step) {
            case "open", "close" -> step + " the ticket";
            case "reopen" -> "open the ticket again";
            case "note" -> "write a note";
            default -> step;
        };
    }
}
