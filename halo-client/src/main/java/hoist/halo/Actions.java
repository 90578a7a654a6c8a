package hoist.halo;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code /Actions}. */
record Actions(HaloApi api) {

    Action add(NewAction action) {
        Json json = new Json()
                .put("ticket_id", action.ticketId())
                .put("outcome_id", action.outcomeId())
                .put("note_html", action.noteHtml())
                .put("hiddenfromuser", action.hiddenFromUser())
                .hours("timetaken", action.timeTaken())
                .put("new_status", action.newStatusId())
                .put("sendemail", false)
                // A note is for people: it must not set off what an administrator tied to notes of people.
                .put("dont_do_rules", true);
        return api.post("add action", "Actions", json, row -> read(row, action.ticketId()));
    }

    /** Always for one ticket: without it Halo runs into its own time limit. */
    List<Action> of(long ticketId) {
        Map<String, Object> query = Map.of("ticket_id", ticketId, "excludesys", true, "includehtmlnote", true);
        return api
                .list(
                        "list actions",
                        "Actions",
                        query,
                        row -> read(row, row.id("ticket_id").orElse(ticketId)))
                .stream()
                .filter(action -> action.ticketId() == ticketId)
                .toList();
    }

    private static Action read(Row row, long ticketId) {
        return new Action(
                row.id(),
                ticketId,
                row.text("outcome"),
                row.text("who"),
                row.instant("datetime"),
                row.someText("note").orElseGet(() -> row.text("note_html")),
                row.flag("hiddenfromuser"),
                row.hours("timetaken").orElse(Duration.ZERO));
    }
}
