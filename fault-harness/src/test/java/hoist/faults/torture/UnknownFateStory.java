package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Role;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.faults.Fault;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nobody was told whether HaloPSA made the ticket: it is looked for before it is made again. Left to the longer run, since the
 * pipeline's own stories tell of the same.
 */
@Tag("long")
class UnknownFateStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final String TICKETS = "/tickets";

    private final SimulatedMsp msp = SharedPlant.ofStories();

    @Test
    void aTicketWhoseAnswerWasLostIsFound() {
        // Given
        msp.halo().faults().next(1, "POST", TICKETS, Fault.dropAfterApply());

        // When
        var request = Ada.asksFor("Putty", msp);

        // Then
        assertItIsKnownAndTheOnlyOne(request);
    }

    @Test
    void aTicketWhoseMakerDiedBeforeTheAnswerIsFound() {
        // Given
        var killed = new CountDownLatch(1);
        msp.halo().faults().next(1, "POST", TICKETS, Fault.afterApply(() -> {
            SharedPlant.down(Role.TICKET_WORKER);
            killed.countDown();
        }));

        // When
        var request = Ada.asksFor("Putty", msp);
        await().atMost(SharedPlant.PATIENCE).until(() -> killed.getCount() == 0);
        SharedPlant.up(Role.TICKET_WORKER);

        // Then
        assertItIsKnownAndTheOnlyOne(request);
    }

    /** Only a ticket that is known can be closed. */
    private void assertItIsKnownAndTheOnlyOne(String request) {
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> !msp.halo().ticketsForRequest(request).isEmpty());
        msp.idemeum().decide(request, Decision.approvedOnPhone(TECHNICIAN));
        await().atMost(SharedPlant.PATIENCE)
                .until(
                        () -> msp.halo().ticketsForRequest(request),
                        tickets -> tickets.size() > 1 || tickets.stream().anyMatch(HaloTicket::closed));
        assertThat(msp.halo().createsForRequest(request)).hasSize(1);
    }
}
