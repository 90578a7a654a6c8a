package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Role;
import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A worker that comes back acts only when it knows all that happened meanwhile. */
@Tag("long")
class BacklogStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final int REQUESTS = 30;

    @Test
    void whatWasRaisedAndDecidedWhileNobodyWorkedBecomesAClosedTicketAtOnce() {
        // Given
        var msp = SharedPlant.ofStories();
        SharedPlant.down(Role.TICKET_WORKER);
        // When
        List<String> requests = IntStream.range(0, REQUESTS)
                .mapToObj(each -> Ada.asksFor("Tool " + each, msp))
                .toList();
        requests.forEach(request -> msp.idemeum().decide(request, Decision.approvedOnPhone(TECHNICIAN)));
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.idemeum().webhooks().undelivered() == 0);
        SharedPlant.up(Role.TICKET_WORKER);
        // Then
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> requests.stream()
                        .map(msp.halo()::ticketsForRequest)
                        .allMatch(tickets ->
                                tickets.size() == 1 && tickets.stream().allMatch(HaloTicket::closed)));
        assertThat(requests)
                .allSatisfy(request ->
                        assertThat(msp.halo().createsForRequest(request)).hasSize(1));
        assertThat(requests)
                .allSatisfy(request -> assertThat(laterChanges(msp, request))
                        .as("the ticket is created as closed, with its note")
                        .isEmpty());
    }

    private static List<Effect> laterChanges(SimulatedMsp msp, String request) {
        return msp.halo().ticketsForRequest(request).stream()
                .flatMap(ticket ->
                        msp.halo().effects().effects("ticket.updated", Integer.toString(ticket.id())).stream())
                .toList();
    }
}
