package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Verdict;
import org.junit.jupiter.api.Test;

/** Two people decide the same request differently: the first decision wins, wherever it was taken. */
class BothAtOnceStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void deniedOnThePhoneFirstTheClickThatApprovesComesToNothing() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().idemeum().decide(request.id(), Decision.deniedOnPhone(Seen.TESS));
        seen.msp().clickApprove(ticket.id(), "nik@nikpot.com");

        // Then
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("denied");
        Seen.soon()
                .untilAsserted(() -> assertThat(seen.notes(ticket))
                        .as("the technician who clicked is told")
                        .anySatisfy(note -> assertThat(note).containsIgnoringCase("denied")));
        assertThat(seen.verdict(request)).contains(Verdict.DENIED);
        assertThat(seen.msp().idemeum().effects().effects("elevation.approved", request.id()))
                .isEmpty();
    }

    @Test
    void approvedInTheTicketFirstTheDenialOnThePhoneComesToNothing() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        Seen.soon().untilAsserted(() -> assertThat(seen.verdict(request)).contains(Verdict.APPROVED));
        seen.msp().idemeum().decide(request.id(), Decision.deniedOnPhone(Seen.TESS));

        // Then
        assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase("approved");
        assertThat(seen.msp().idemeum().effects().effects("elevation.denied", request.id()))
                .isEmpty();
    }

    @Test
    void bothInTheSameMomentOneDecisionCountsAndTheTicketTellsThatOne() throws InterruptedException {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        var phone = Thread.ofVirtual()
                .start(() -> seen.msp().idemeum().decide(request.id(), Decision.deniedOnPhone(Seen.TESS)));
        var click = Thread.ofVirtual().start(() -> seen.msp().clickApprove(ticket.id(), Seen.TESS.email()));
        phone.join();
        click.join();

        // Then
        Seen.soon().untilAsserted(() -> assertThat(seen.verdict(request)).isPresent());
        var counted = seen.verdict(request).orElseThrow() == Verdict.APPROVED ? "approved" : "denied";
        Seen.soon()
                .untilAsserted(
                        () -> assertThat(seen.closed(ticket).closureNote()).containsIgnoringCase(counted));
    }
}
