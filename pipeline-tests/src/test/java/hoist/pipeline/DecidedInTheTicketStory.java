package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.halo.IdemeumGuide;
import hoist.simulators.idemeum.AfterApiDecision;
import hoist.simulators.idemeum.Verdict;
import org.junit.jupiter.api.Test;

/** idemeum guide, HaloPSA, "Approve elevation requests from tickets": one click on a quick action. */
class DecidedInTheTicketStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void approvedInTheTicketIdemeumKnowsAndTheTicketSaysSo() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        Seen.soon().untilAsserted(() -> assertThat(seen.verdict(request)).contains(Verdict.APPROVED));
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("approved");
        assertThat(seen.msp().halo().ticketsForRequest(request.id())).hasSize(1);
    }

    @Test
    void deniedInTheTicketIdemeumKnowsAndTheTicketSaysSo() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickDeny(ticket.id(), Seen.TESS.email());

        // Then
        Seen.soon().untilAsserted(() -> assertThat(seen.verdict(request)).contains(Verdict.DENIED));
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("denied");
    }

    @Test
    void theClickClosesTheTicketItselfAndTheNoteAndTimeAreStillWritten() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        assertThat(seen.now(ticket).closed())
                .as("Halo's quick action closed it at once")
                .isTrue();
        var closed = seen.closed(ticket);
        assertThat(closed.closureHours()).isPositive();
        assertThat(closed.agentEmail()).isEqualTo(Seen.TESS.email());
    }

    @Test
    void aMethodTypedWordByWordFromTheGuideWorksWithoutTicketAndAgent() {
        // Given
        IdemeumGuide.withApiKey(
                        seen.msp().halo(),
                        Pipeline.shared().ingestUrl(),
                        seen.msp().haloApiKey())
                .approveAndDeny();
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("approved");
        assertThat(seen.verdict(request)).contains(Verdict.APPROVED);
    }

    @Test
    void theTicketClosesEvenIfIdemeumNeverTellsOfTheDecision() {
        // Given
        seen.msp().idemeum().afterApiDecision(AfterApiDecision.SILENCE);
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());

        // Then
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("approved");
    }
}
