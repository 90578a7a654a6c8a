package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Nobody decides: after its life, four days unless configured otherwise, the ticket closes by itself. */
class ExpiryStory {
    private final Seen seen =
            new Seen(Pipeline.shared().msp(settings -> settings.withElevationLife(Duration.ofSeconds(3))));

    @Test
    void anUndecidedRequestExpiresAndItsTicketCloses() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When nobody does anything, Then
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("expired");
    }

    @Test
    void aClickAfterTheEndApprovesNothing() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        seen.closed(ticket);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        Seen.soon().untilAsserted(() -> assertThat(seen.notes(ticket)).isNotEmpty());
        assertThat(seen.msp().idemeum().effects().effects("elevation.approved", request.id()))
                .isEmpty();
    }
}
