package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.effects.Call;
import hoist.simulators.idemeum.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Halo counts calls: with warm caches a request costs three of them at most, from its creation to its closed ticket. */
class LifeCycleCostStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void createdWithAssetAndClosedWithAgentNoteAndTimeInThreeCalls() {
        // Given
        wholeLife();
        awaitFirstSweep();
        var before = calls().size();

        // When
        wholeLife();

        // Then
        assertThat(calls().subList(before, calls().size()))
                .as("calls of one life cycle")
                .hasSizeLessThanOrEqualTo(3);
    }

    /** Of jit-worker, which lists the tickets of a new tenant at once and then every five minutes. */
    private void awaitFirstSweep() {
        Seen.soon()
                .until(() ->
                        !seen.msp().halo().effects().calls("GET", "/tickets").isEmpty());
    }

    private void wholeLife() {
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);
        assertThat(ticket.assets()).hasSize(1);
        seen.msp().idemeum().decide(request.id(), Decision.approvedOnPhone(Seen.TESS));
        var closed = seen.closed(ticket);
        assertThat(closed.agentEmail()).isEqualTo(Seen.TESS.email());
        assertThat(closed.closureHours()).isPositive();
    }

    private List<Call> calls() {
        return seen.msp().halo().effects().calls();
    }
}
