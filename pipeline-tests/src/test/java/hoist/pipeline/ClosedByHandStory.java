package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.idemeum.Decision;
import org.junit.jupiter.api.Test;

/** Somebody closes the ticket of an elevation request in Halo, and nobody decides. */
class ClosedByHandStory {
    private static final String LISTED = "closed-without-decision";

    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void theTicketSaysThatNothingIsDecidedAndTheRequestIsListedUntilSomebodyDecides() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().closeTicket(ticket.id(), JitSeen.TESS);

        // Then
        Seen.soon()
                .untilAsserted(() -> assertThat(seen.notes(ticket))
                        .anySatisfy(note ->
                                assertThat(note).containsIgnoringCase("closed").containsIgnoringCase("decision")));
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().stuck(LISTED)).isEqualTo(1));

        // When
        seen.msp().idemeum().decide(request.id(), Decision.approvedOnPhone(Seen.TESS));

        // Then
        assertThat(seen.closed(ticket).closureNote()).contains(Seen.TESS.email());
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().stuck(LISTED)).isZero());
    }
}
