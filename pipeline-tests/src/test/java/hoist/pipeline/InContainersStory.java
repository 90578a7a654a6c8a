package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import hoist.schemas.jit.JitDisabled;
import hoist.schemas.ticket.TicketClosed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The published images of Kafka and of the registry carry the pipeline as the processes of the other stories do. */
class InContainersStory {

    @BeforeAll
    static void needsDocker() {
        assumeTrue(
                ContainerServers.isDockerThere(),
                "There is no Docker engine on this machine: the stories have run on processes instead");
    }

    @Test
    void aRequestAndAnAccountGoThroughAndTheirReplayCallsNobody() {
        try (var pipeline = Pipeline.on(ContainerServers.start()).withWorkers()) {
            var seen = new Seen(pipeline.msp());
            var jit = new JitSeen(seen.msp());

            // A request: asked for, approved by a click in its ticket, and told there
            var request = seen.danaAsks();
            var ticket = seen.ticketOf(request);
            seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
            assertThat(seen.closed(ticket).agentEmail()).isEqualTo(Seen.TESS.email());
            assertThat(seen.verdict(request)).isPresent();

            // A JIT account: off with the last ticket of its technician
            var work = jit.ticketOfNik();
            var account = jit.grantedIn(work);
            seen.msp().closeTicket(work, JitSeen.NIK);
            jit.awaitOff(account);
            jit.awaitNote(work, "disabled");

            // Everything read again by workers that know nothing
            Seen.soon().untilAsserted(() -> {
                assertThat(pipeline.records().of(TicketClosed.class, request.id()))
                        .isNotEmpty();
                assertThat(pipeline.records()
                                .ofTenant(JitDisabled.class, seen.msp().tenant()))
                        .isNotEmpty();
            });
            pipeline.stopWorkers();
            var decisions = seen.msp().idemeum().effects().calls();
            try (var _ = pipeline.workersThatReadEverythingAgain()) {
                seen.ticketOf(seen.danaAsks());
                assertThat(seen.msp().idemeum().effects().calls()).isEqualTo(decisions);
                assertThat(seen.msp().halo().effects().count("ticket.created"))
                        .as("Dana's first ticket, Nik's, and the one since")
                        .isEqualTo(3);
            }
        }
    }
}
