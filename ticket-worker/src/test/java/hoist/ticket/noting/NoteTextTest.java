package hoist.ticket.noting;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import hoist.ticket.plan.Note;
import hoist.ticket.request.Trouble;
import hoist.ticket.text.TicketReference;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a technician reads of a click that came to nothing. */
final class NoteTextTest {
    private static final TicketReference REFERENCE = TicketReference.of("nikmsp", "8c1d");
    private static final Instant CLICKED = Instant.parse("2026-11-21T12:00:05Z");
    private static final Instant REFUSED = CLICKED.plusSeconds(90);

    /** idemeum answers 409 when the request was decided already: then it would be wrong that nothing was. */
    @Test
    void leavesItToIdemeumWhetherAnythingWasDecided() {
        assertThat(html(Refusal.REFUSED_BY_IDEMEUM, CLICKED))
                .contains("was not carried out: idemeum refused it.")
                .contains("It is decided already or has ended.")
                .doesNotContain("Nothing was decided");
        assertThat(html(Refusal.UNKNOWN_REQUEST, CLICKED)).contains("Nothing was decided");
    }

    @Test
    void tellsTheTimeOfTheClickIfItIsKnown() {
        assertThat(html(Refusal.ENDED, CLICKED)).contains("The click on approve at 2026-11-21 12:00:05 UTC was not");
        assertThat(html(Refusal.ENDED, null)).contains("The click on approve was not");
    }

    private static String html(Refusal refusal, Instant clickedAt) {
        var trouble = new Trouble(
                "refused", "click", REFUSED, Decision.APPROVED, refusal, "It is decided already or has ended.", 2001L);
        return NoteText.of(new Note.ClickInVain(trouble, clickedAt), REFERENCE).html();
    }
}
