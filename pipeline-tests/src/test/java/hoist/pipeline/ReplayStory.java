package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.jit.TicketRead;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import hoist.simulators.effects.Effect;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.ElevationRequest;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator replays every topic from its beginning into a ledger that knows nothing: not one call at either vendor. */
class ReplayStory {
    private final Pipeline pipeline = Pipeline.start().withWorkers();
    private final Seen seen = new Seen(pipeline.msp());

    @AfterEach
    void stop() {
        pipeline.close();
    }

    @Test
    void everythingReplayedIntoAnEmptyLedgerCallsNobody() {
        // Given
        var approved = seen.danaAsks();
        var approvedTicket = seen.ticketOf(approved);
        seen.msp().idemeum().decide(approved.id(), Decision.approvedOnPhone(Seen.TESS));
        var denied = seen.danaAsks();
        var deniedTicket = seen.ticketOf(denied);
        seen.msp().clickDeny(deniedTicket.id(), Seen.TESS.email());
        var open = seen.danaAsks();
        var openTicket = seen.ticketOf(open);
        told(TicketClosed.class, approved);
        told(DecisionRelayed.class, denied);
        told(TicketClosed.class, denied);
        told(TicketOpened.class, open);
        var jit = new JitSeen(seen.msp());
        var closedTicket = jit.ticketOfNik();
        var surviving = jit.ticketOfNik();
        var off = jit.grantedIn(closedTicket);
        seen.msp().closeTicket(closedTicket, JitSeen.NIK);
        jit.awaitNote(surviving, "" + closedTicket);
        seen.msp().closeTicket(surviving, JitSeen.NIK);
        jit.awaitOff(off);
        jit.awaitNote(surviving, "disabled");
        awaitAllRead(surviving);
        pipeline.stopWorkers();
        var haloCalls = seen.msp().halo().effects().calls();
        var idemeumCalls = seen.msp().idemeum().effects().calls();
        var old = Set.of(approvedTicket.id(), deniedTicket.id(), openTicket.id(), closedTicket, surviving);
        var effects = effectsOn(old);

        // When
        try (var _ = pipeline.workersThatReadEverythingAgain()) {
            // Then
            assertThat(seen.msp().halo().effects().calls()).isEqualTo(haloCalls);
            assertThat(seen.msp().idemeum().effects().calls()).isEqualTo(idemeumCalls);

            // And the lanes do act: what is new goes through, what is old stays as it is
            seen.ticketOf(seen.danaAsks());
            assertThat(effectsOn(old)).isEqualTo(effects);
            assertThat(seen.msp().halo().effects().count("ticket.created")).isEqualTo(old.size() + 1);
            assertThat(seen.msp().idemeum().effects().calls()).isEqualTo(idemeumCalls);
        }
    }

    /** The last thing that is written about a close. */
    private void awaitAllRead(int ticket) {
        Seen.soon()
                .untilAsserted(() -> assertThat(pipeline.records()
                                .ofTenant(TicketRead.class, seen.msp().tenant()))
                        .anyMatch(read -> read.getTicketId() == ticket));
    }

    private List<Effect> effectsOn(Set<Integer> tickets) {
        return seen.msp().halo().effects().effects().stream()
                .filter(effect ->
                        tickets.stream().anyMatch(id -> effect.subject().equals(id.toString())))
                .toList();
    }

    private void told(Class<? extends SpecificRecord> kind, ElevationRequest request) {
        Seen.soon()
                .untilAsserted(() ->
                        assertThat(pipeline.records().of(kind, request.id())).isNotEmpty());
    }
}
