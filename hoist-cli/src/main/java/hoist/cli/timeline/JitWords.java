package hoist.cli.timeline;

import hoist.cli.output.Shown;
import hoist.schemas.jit.DisableAttempted;
import hoist.schemas.jit.DisableUnanswered;
import hoist.schemas.jit.DisableWithdrawn;
import hoist.schemas.jit.ElevationTicketClosedByHand;
import hoist.schemas.jit.JitAccountEnded;
import hoist.schemas.jit.JitAccountGranted;
import hoist.schemas.jit.JitDisableRequested;
import hoist.schemas.jit.JitDisableStuck;
import hoist.schemas.jit.JitDisabled;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.jit.JitHeld;
import hoist.schemas.jit.TechnicianLeft;
import hoist.schemas.jit.TechnicianTicketClosed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.jit.TicketReadStuck;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happened to JIT accounts, in words. */
final class JitWords {
    private JitWords() {}

    static String of(JitEvent event) {
        @Nullable String customer = event.getCustomerDisplayName();
        return switch (event.getBody()) {
            case JitAccountGranted granted ->
                Clause.of("was given a JIT account")
                        .and(" for ", customer)
                        .and(" until ", granted.getExpiresAt() == null ? null : Shown.time(granted.getExpiresAt()))
                        .and(" in ticket ", granted.getHaloTicketId())
                        .text();
            case JitAccountEnded ended ->
                Clause.of("told that the JIT account is off")
                        .and(" for ", customer)
                        .and(" (", ended.getCause())
                        .text()
                        .concat(ended.getCause() == null ? "" : ")");
            case JitDisableRequested asked ->
                Clause.of("asked to disable the JIT accounts of " + event.getTechnicianEmail())
                        .and(" for ", customer)
                        .and(" in ticket ", asked.getHaloTicketId())
                        .text();
            case TechnicianLeft left ->
                Clause.of("told that " + event.getTechnicianEmail() + " left: all JIT accounts go off")
                        .and(": ", left.getComment())
                        .text();
            default -> event.getBody().getClass().getSimpleName();
        };
    }

    static String of(JitFact fact) {
        return switch (fact.getBody()) {
            case DisableAttempted body ->
                "is about to disable the JIT accounts for " + fact.getCustomerDisplayName()
                        + TicketWords.again(body.getAttempt());
            case DisableUnanswered _ -> "heard no answer that counts: sends it again";
            case DisableWithdrawn withdrawn -> "did not send that: " + withdrawn.getReason();
            case JitDisabled off ->
                String.format(
                        Locale.ROOT,
                        "disabled the JIT accounts for %s, %.1f s after its cause (%s)",
                        fact.getCustomerDisplayName(),
                        off.getSecondsFromCause(),
                        Clause.lower(off.getCause()));
            case JitHeld held ->
                "left the JIT accounts for %s on, though ticket %d was closed: ticket %d is open"
                        .formatted(fact.getCustomerDisplayName(), held.getClosedTicketId(), held.getOpenTicketId());
            case JitDisableStuck stuck ->
                "STILL ON, STUCK, to disable the JIT accounts for %s: %s: %s"
                        .formatted(fact.getCustomerDisplayName(), stuck.getReason(), stuck.getDetail());
            case TechnicianTicketClosed closed ->
                "saw that ticket %d was closed at %s".formatted(closed.getTicketId(), Shown.time(closed.getClosedAt()));
            case TicketRead read ->
                "read ticket " + read.getTicketId() + ": "
                        + (read.getClosedAt() == null ? "open" : "closed at " + Shown.time(read.getClosedAt()));
            case TicketReadStuck stuck ->
                "STUCK, to read ticket " + stuck.getTicketId() + ": " + stuck.getReason() + ": " + stuck.getDetail();
            case ElevationTicketClosedByHand closed ->
                "saw that somebody closed ticket %d by hand at %s, though nobody decided"
                        .formatted(closed.getTicketId(), Shown.time(closed.getClosedAt()));
            default -> fact.getBody().getClass().getSimpleName();
        };
    }
}
