package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Notes and other actions. */
class HaloActionsTest {

    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HaloCaller caller = HaloCaller.signedIn(halo);
    private final int ticket = caller.open("\"summary\":\"x\"");

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @Test
    void anActionNeedsAnOutcome() {
        // When
        HaloCaller.Reply reply = caller.post("/api/Actions", "[{\"ticket_id\":%d,\"note\":\"n\"}]".formatted(ticket));

        // Then
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().asString()).isEqualTo("An Outcome must be entered for this Action");
        assertThat(halo.ticket(ticket).notes()).isEmpty();
    }

    @Test
    void anUnknownOutcomeIsNoAccess() {
        assertThat(caller.post("/api/Actions", "[{\"ticket_id\":%d,\"outcome_id\":999}]".formatted(ticket))
                        .json()
                        .asString())
                .isEqualTo("You do not have access to this Action at the moment");
    }

    @Test
    void aWordWhereANumberBelongsIsAModelBindingError() {
        // When
        JsonNode body = caller.post("/api/Actions", "[{\"ticket_id\":%d,\"outcome_id\":\"abc\"}]".formatted(ticket))
                .json();

        // Then
        assertThat(body.path("[0].outcome_id").path(0).asString())
                .startsWith("Could not convert string to integer: abc. Path '[0].outcome_id'");
    }

    @Test
    void actionsAreNumberedWithinTheirTicket() {
        // Given
        int other = caller.open("\"summary\":\"y\"");

        // When
        note(ticket, "first");
        JsonNode second = note(ticket, "second");
        JsonNode otherFirst = note(other, "elsewhere");

        // Then
        assertThat(second.path("id").asInt()).isEqualTo(2);
        assertThat(otherFirst.path("id").asInt()).isEqualTo(1);
        JsonNode list = caller.get("/api/Actions?ticket_id=" + ticket).json();
        assertThat(list.path("record_count").asInt()).isEqualTo(2);
        assertThat(list.path("actions").path(0).path("note").asString()).isEqualTo("second");
        assertThat(halo.effects().effects("action.created", "" + ticket)).hasSize(2);
    }

    @Test
    void anActionCanCloseWithNoteAndTimeAndNameWhoDidIt() {
        // When
        JsonNode action = caller.post("/api/Actions", """
                        [{"ticket_id":"%d","outcome":"Internal Note","note_html":"<p>Approved</p>","hiddenfromuser":true,
                        "timetaken":0.0833,"new_status":9,"who":"ann@msp.example","sendemail":false,"dont_do_rules":true}]""".formatted(ticket)).json();

        // Then
        HaloNote note = halo.ticket(ticket).notes().getFirst();
        assertThat(action.path("old_status").asInt()).isEqualTo(1);
        assertThat(action.path("new_status_name").asString()).isEqualTo("Closed");
        assertThat(note)
                .isEqualTo(new HaloNote(
                        1, "Internal Note", "ann@msp.example", "Approved", "<p>Approved</p>", true, 0.0833));
        assertThat(halo.ticket(ticket).closed()).isTrue();
        assertThat(halo.ticket(ticket).closureNote()).isEqualTo("Approved");
        assertThat(halo.ticket(ticket).closureHours()).isEqualTo(0.0833);
    }

    @Test
    void anActionCanBeChangedByItsNumber() {
        // Given
        note(ticket, "first");

        // When
        caller.post("/api/Actions", "[{\"ticket_id\":%d,\"id\":1,\"note\":\"better\"}]".formatted(ticket));

        // Then
        assertThat(halo.ticket(ticket).notes()).extracting(HaloNote::text).containsExactly("better");
    }

    @Test
    void privateActionsCanBeLeftOut() {
        // Given
        caller.post(
                "/api/Actions", "[{\"ticket_id\":%d,\"outcome\":\"Email User\",\"note\":\"open\"}]".formatted(ticket));
        note(ticket, "private");

        // When
        JsonNode list = caller.get("/api/Actions?excludeprivate=true&ticket_id=" + ticket)
                .json();

        // Then
        assertThat(list.path("actions").size()).isEqualTo(1);
        assertThat(list.path("actions").path(0).path("note").asString()).isEqualTo("open");
    }

    @Test
    void withoutATicketTheListFails() {
        assertThat(caller.get("/api/Actions").status()).isEqualTo(400);
        assertThat(caller.get("/api/Actions?ticket_id=5").status()).isEqualTo(404);
    }

    private JsonNode note(int ticketId, String text) {
        return caller.post(
                        "/api/Actions",
                        "[{\"ticket_id\":%d,\"outcome_id\":7,\"note\":\"%s\"}]".formatted(ticketId, text))
                .json();
    }
}
