package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.faults.Fault;
import org.junit.jupiter.api.Test;

/** A click closes the ticket although idemeum does not take the decision: the ticket must not stay closed on a lie. */
class RefusedRelayStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void aRefusedClickIsSaidInTheTicketWhichIsOpenedAgain() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        seen.msp()
                .idemeum()
                .faults()
                .next(
                        1,
                        "POST",
                        "/api/integrations/elevation/request/approve",
                        Fault.answer(422, "application/json", "{}"));

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        Seen.soon().untilAsserted(() -> {
            assertThat(seen.now(ticket).closed()).isFalse();
            assertThat(seen.notes(ticket))
                    .anySatisfy(
                            note -> assertThat(note).containsIgnoringCase("not").containsIgnoringCase("idemeum"));
        });
        assertThat(seen.msp().idemeum().effects().effects("elevation.approved", request.id()))
                .isEmpty();
    }
}
