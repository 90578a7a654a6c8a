package hoist.ticket.closing;

import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Scope;
import hoist.ticket.request.Decided;
import hoist.ticket.request.RequestEnd;
import hoist.ticket.text.ShownText;
import hoist.ticket.text.TicketReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;

/**
 * What a closed ticket says: who, approved or denied, for whom, from where, when.
 *
 * @param reference by which the note is found again after an answer was lost
 */
public record ClosureNote(List<String> lines, String reference) {
    private static final int WHO = 200;
    private static final int COMMENT = 1000;

    public ClosureNote {
        lines = List.copyOf(lines);
    }

    public static ClosureNote of(RequestEnd end, TicketReference ticket) {
        var reference = ticket.forNote(end.because());
        var lines = new ArrayList<>(
                switch (end) {
                    case RequestEnd.ByDecision(Decided decided) -> decision(decided);
                    case RequestEnd.ByExpiry expiry ->
                        List.of("Expired: nobody decided in time, by " + ShownText.time(expiry.at()) + ".");
                });
        lines.add("Reference: " + reference);
        return new ClosureNote(lines, reference);
    }

    /** Plain text, a fact a line. */
    public String text() {
        return lines.stream().map(ShownText::plain).collect(Collectors.joining("\n"));
    }

    /** The same for an action's note. */
    public String html() {
        return "<p>" + String.join("<br>", lines.stream().map(Encode::forHtml).toList()) + "</p>";
    }

    /** One decision in lines of plain text. */
    public static List<String> decision(Decided decided) {
        var lines = new ArrayList<String>();
        lines.add(verb(decided) + " by " + who(decided) + from(decided.channel()) + " at "
                + ShownText.time(decided.occurredAt()) + ".");
        if (decided.scope() != Scope.UNKNOWN) {
            lines.add("Scope: " + scope(decided.scope()));
        }
        add(lines, "Mode: ", ShownText.line(decided.mode(), WHO));
        add(lines, "Comment: ", ShownText.line(decided.comment(), COMMENT));
        return lines;
    }

    /** Name and address, as far as they are known. */
    public static String who(Decided decided) {
        var name = ShownText.line(decided.name(), WHO);
        var email = ShownText.line(decided.email(), WHO);
        if (name.isEmpty()) {
            return email.isEmpty() ? "somebody whom idemeum does not name" : email;
        }
        return email.isEmpty() ? name : name + " (" + email + ")";
    }

    private static String verb(Decided decided) {
        return switch (decided.decision()) {
            case APPROVED -> "Approved";
            case DENIED -> "Denied";
        };
    }

    private static String from(Channel channel) {
        return switch (channel) {
            case PHONE -> " from the phone";
            case PORTAL -> " in the idemeum portal";
            case TICKET -> " in this ticket";
            case API -> " through idemeum's API";
            case UNKNOWN -> "";
        };
    }

    private static String scope(Scope scope) {
        return switch (scope) {
            case USER -> "this user";
            case TENANT -> "all users of this customer";
            case ALL_CUSTOMERS -> "all customers";
            case UNKNOWN -> "not told";
        };
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }
}
