package hoist.ticket.noting;

import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import hoist.schemas.ticket.Ending;
import hoist.ticket.closing.ClosureNote;
import hoist.ticket.plan.Note;
import hoist.ticket.request.JitNews;
import hoist.ticket.request.Trouble;
import hoist.ticket.text.ShownText;
import hoist.ticket.text.TicketReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.owasp.encoder.Encode;

/** A private note in words that a technician understands without knowing Hoist. */
public record NoteText(List<String> lines, String reference) {
    private static final int DETAIL = 1000;

    public NoteText {
        lines = List.copyOf(lines);
    }

    public static NoteText of(Note note, TicketReference ticket) {
        var reference = ticket.forNote(note.because());
        var lines = new ArrayList<>(
                switch (note) {
                    case Note.AnotherDecision another -> another(another);
                    case Note.ClickInVain(Trouble trouble, Instant clickedAt) -> inVain(trouble, clickedAt);
                    case Note.ReplyElsewhere(Trouble trouble, long _, Instant clickedAt) -> inVain(trouble, clickedAt);
                    case Note.ClickElsewhere(Trouble trouble, long ticketId, Instant clickedAt) ->
                        elsewhere(trouble, ticketId, clickedAt);
                    case Note.Undecided undecided -> undecided(undecided);
                    case Note.OfJit(JitNews news, long _) -> new JitText(news).lines();
                });
        lines.add("Reference: " + reference);
        return new NoteText(lines, reference);
    }

    public String html() {
        return "<p>" + String.join("<br>", lines.stream().map(Encode::forHtml).toList()) + "</p>";
    }

    private static List<String> another(Note.AnotherDecision another) {
        var lines = new ArrayList<String>();
        lines.add(
                another.closed().ending() == Ending.EXPIRED
                        ? "A decision came after this request had expired:"
                        : "Another decision came after the one this ticket was closed for. The first one counts:"
                                + " this one changes nothing here, so check in idemeum what holds.");
        lines.addAll(ClosureNote.decision(another.decided()));
        return lines;
    }

    /** The detail is for who clicked, and speaks of that ticket: it would mislead here. */
    private static List<String> elsewhere(Trouble trouble, long ticketId, @Nullable Instant clickedAt) {
        return List.of(click(trouble, clickedAt) + " in ticket " + ticketId + " " + came(trouble.refusal()));
    }

    private static List<String> undecided(Note.Undecided undecided) {
        return List.of(
                "This ticket was closed at "
                        + ShownText.time(undecided.closed().closedAt())
                        + " without a decision: the request is still open in"
                        + " idemeum until " + ShownText.time(undecided.deadline()) + " and can be approved there.",
                "To end it, approve or deny it: by the link in this ticket, on the phone, in the idemeum portal, or with this"
                        + " ticket's buttons once it is open again. If nobody does, it expires.");
    }

    private static String click(Trouble trouble, @Nullable Instant at) {
        return "The click on " + button(trouble.decision()) + (at == null ? "" : " at " + ShownText.time(at));
    }

    private static List<String> inVain(Trouble trouble, @Nullable Instant clickedAt) {
        var lines = new ArrayList<String>();
        lines.add(click(trouble, clickedAt) + " " + came(trouble.refusal()));
        var detail = ShownText.line(trouble.detail(), DETAIL);
        if (!detail.isEmpty()) {
            lines.add(detail);
        }
        return lines;
    }

    private static String button(@Nullable Decision decision) {
        if (decision == null) {
            return "approve or deny";
        }
        return switch (decision) {
            case APPROVED -> "approve";
            case DENIED -> "deny";
        };
    }

    private static String came(@Nullable Refusal refusal) {
        if (refusal == null) {
            return "could not be passed on to idemeum yet: nothing is decided so far. Somebody has to put right what follows.";
        }
        return switch (refusal) {
            case UNKNOWN_REQUEST -> "was not carried out: this request is not known. Nothing was decided.";
            case WRONG_CUSTOMER ->
                "was not carried out: the request belongs to another customer than the one in the ticket's fields."
                        + " Nothing was decided.";
            case WRONG_TICKET -> "was not carried out: that is not the ticket of the request. Nothing was decided.";
            case ALREADY_DECIDED -> "was not carried out: the request had been decided before.";
            case ENDED -> "was not carried out: the request is no longer open.";
            case REFUSED_BY_IDEMEUM -> "was not carried out: idemeum refused it.";
            case OTHER -> "was not carried out. Nothing was decided.";
        };
    }
}
