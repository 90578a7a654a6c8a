package hoist.simulators.halo.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a posted action becomes a note on its ticket, and what else it changes: status, agent, time. */
final class Acting {

    private static final String NO_ACCESS = "You do not have access to this Action at the moment";

    private final Desk desk;
    private final TicketMoves moves;

    Acting(Desk desk, TicketMoves moves) {
        this.desk = desk;
        this.moves = moves;
    }

    /** The ticket with one more action, which is its last. */
    Ticket added(Ticket ticket, Posted posted, Editor editor, Instant now) {
        Row outcome = outcome(posted);
        int next = ticket.actions().stream().mapToInt(Row::id).max().orElse(0) + 1;
        int oldStatus = ticket.row().number("status_id");
        Ticket moved = moved(ticket, posted, outcome, editor, now);
        Row action = content(blank(next, ticket, outcome, editor, now), posted)
                .with("old_status", oldStatus)
                .with("new_status", moved.row().number("status_id"))
                .with("new_status_name", statusName(moved.row().number("status_id")));
        List<Row> longer = new ArrayList<>(ticket.actions());
        longer.add(action);
        return closureTexts(ticket, moved, action).withActions(longer).updated(now);
    }

    /** The ticket with one of its actions changed. */
    Ticket edited(Ticket ticket, Row action, Posted posted, Instant now) {
        Row changed = content(action, posted);
        return ticket.withActions(ticket.actions().stream()
                        .map(row -> row.id() == action.id() ? changed : row)
                        .toList())
                .updated(now);
    }

    private Row outcome(Posted posted) {
        if (!posted.has("outcome_id") && posted.text("outcome").orElse("").isBlank()) {
            throw Refusals.rule("An Outcome must be entered for this Action");
        }
        Table outcomes = desk.table(Kind.OUTCOME);
        Optional<Row> found = posted.has("outcome_id")
                ? posted.number("outcome_id").flatMap(outcomes::find)
                : posted.text("outcome").flatMap(name -> outcomes.named("outcome", name));
        return found.orElseThrow(() -> Refusals.rule(NO_ACCESS));
    }

    private Row blank(int number, Ticket ticket, Row outcome, Editor editor, Instant now) {
        return Row.withId(number)
                .with("ticket_id", ticket.id())
                .with("guid", UUID.randomUUID().toString())
                .with("outcome", outcome.text("outcome"))
                .with("outcome_id", outcome.id())
                .with("who", editor.name())
                .with("who_type", 1)
                .with("who_agentid", editor.agentId())
                .with("datetime", HaloTime.ticks(now))
                .with("actiondatecreated", HaloTime.bare(now))
                .with("hiddenfromuser", outcome.flag("hidefromuser"))
                .with("timetaken", 0.0);
    }

    private static Row content(Row action, Posted posted) {
        Row changed = action;
        String html = posted.text("note_html").orElse("");
        String text = posted.text("note").orElseGet(() -> Markup.asText(html));
        if (posted.has("note") || posted.has("note_html")) {
            changed = changed.with("note", text).with("note_html", html.isEmpty() ? Markup.ofText(text) : html);
        }
        if (posted.has("hiddenfromuser")) {
            changed = changed.with("hiddenfromuser", posted.flag("hiddenfromuser"));
        }
        changed = changed.withAll(posted.decimal("timetaken")
                .<Map<String, Object>>map(hours -> Map.of("timetaken", hours))
                .orElse(Map.of()));
        return changed.withAll(posted.text("who")
                .<Map<String, Object>>map(who -> Map.of("who", who))
                .orElse(Map.of()));
    }

    private Ticket moved(Ticket ticket, Posted posted, Row outcome, Editor editor, Instant now) {
        Ticket changed = posted.number("new_agent")
                .filter(id -> id > 0)
                .map(id -> moves.toAgent(ticket, id, editor, now))
                .orElse(ticket);
        int status = posted.number("new_status").filter(id -> id > 0).orElse(outcome.number("newstatus"));
        return status > 0 ? moves.toStatus(changed, status, editor, now) : changed;
    }

    /** A closing action is where the person at the screen types the closure note and the time. */
    private static Ticket closureTexts(Ticket before, Ticket moved, Row action) {
        if (before.closed() || !moved.closed() || action.text("note").isBlank()) {
            return moved;
        }
        return moved.with(moved.row()
                .with("closure_note", action.text("note"))
                .with("closure_note_html", action.text("note_html"))
                .with("closure_time", action.decimal("timetaken")));
    }

    private String statusName(int id) {
        return desk.table(Kind.STATUS).find(id).map(row -> row.text("name")).orElse("");
    }
}
