package hoist.quickstart.live;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Envelope;
import hoist.schemas.elevation.Application;
import hoist.schemas.elevation.Channel;
import hoist.schemas.elevation.Decision;
import hoist.schemas.elevation.ElevationDecided;
import hoist.schemas.elevation.ElevationRequested;
import hoist.schemas.elevation.Person;
import hoist.schemas.elevation.Scope;
import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import hoist.schemas.ticket.TicketStuck;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RequestProgressTest {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final Person ANN = new Person("ann@msp.example", "Ann");

    @Test
    void aWholeLifeReadsAsOneLine() {
        // Given
        var progress = RequestProgress.of("R");

        // When
        progress = after(progress, 0, requested());
        progress = after(progress, 20, new TicketOpened(1042L, 1L, 1L, null, null, 1, null));
        progress = after(progress, 1_500, decidedOn(Channel.PHONE));
        progress = after(progress, 1_800, new TicketClosed(1042L, "d", Ending.APPROVED, null, null));

        // Then
        assertThat(progress.line())
                .isEqualTo("request R → Putty for Demo PAM tenant → ticket 1042 → approved by ann@msp.example on phone"
                        + " → closed, 1.8 s");
    }

    @Test
    void theEchoOfOurOwnRelayTellsNothingNew() {
        assertThat(RequestProgress.of("R").after(record(0, decidedOn(Channel.API))))
                .isEmpty();
    }

    @Test
    void whatWaitsForAPersonSaysWhatToDo() {
        // When
        var progress = after(
                RequestProgress.of("R"),
                0,
                new TicketStuck("open", null, "customer-not-linked", "Rename the client.", null));

        // Then
        assertThat(progress.line()).contains("customer-not-linked", "Rename the client.");
    }

    @Test
    void whatWaitedForAPersonIsPastOnceItGoesOn() {
        // Given
        var stuck = new TicketStuck("open", null, "customer-not-linked", "Rename the client.", null);
        var progress = after(RequestProgress.of("R"), 0, requested());
        progress = after(progress, 10, stuck);
        progress = after(progress, 20, stuck);
        assertThat(progress.line())
                .isEqualTo("request R → Putty for Demo PAM tenant"
                        + " → waits for a person: customer-not-linked: Rename the client.");

        // When
        var linked = after(progress, 30, new TicketOpened(1042L, 1L, 1L, null, null, 1, null));
        var givenUp = progress.givenUp("olga@ops-1", "asked twice");

        // Then
        assertThat(linked.line())
                .isEqualTo("request R → Putty for Demo PAM tenant → waited for a person: customer-not-linked"
                        + " → ticket 1042");
        assertThat(givenUp.line())
                .endsWith("→ waited for a person: customer-not-linked → given up by olga@ops-1: asked twice");
        assertThat(givenUp.takenUpAgain("ben@ops-2").line()).endsWith("→ taken up again by ben@ops-2");
    }

    private static RequestProgress after(RequestProgress before, long millis, SpecificRecord body) {
        return before.after(record(millis, body)).orElseThrow();
    }

    private static Envelope record(long millis, SpecificRecord body) {
        var at = START.plusMillis(millis);
        return new Envelope("e-" + millis, "demo", at, at, "test", body);
    }

    private static ElevationRequested requested() {
        var application = new Application("Putty", null, null, null);
        return new ElevationRequested("Demo PAM tenant", null, ANN, application, null, null);
    }

    private static ElevationDecided decidedOn(Channel channel) {
        return new ElevationDecided(Decision.APPROVED, ANN, channel, Scope.USER, "USER", null);
    }
}
