package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Role;
import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.Person;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A worker that comes back acts only when it knows all that happened meanwhile. */
class BacklogStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final int REQUESTS = 30;

    @Test
    void whatWasRaisedAndDecidedWhileNobodyWorkedCostsOneTicketAndNoSecondCall() {
        // Given
        var msp = SharedPlant.ofStories();
        SharedPlant.down(Role.TICKET_WORKER);
        var createdBefore = msp.halo().effects().count("ticket.created");
        var callsBefore = msp.halo().effects().calls("POST", "/tickets").size();
        // When
        List<String> requests = IntStream.range(0, REQUESTS)
                .mapToObj(each -> SharedPlant.raiseAt(msp, "Tool " + each))
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
        assertThat(msp.halo().effects().count("ticket.created") - createdBefore).isEqualTo(REQUESTS);
        assertThat(msp.halo().effects().calls("POST", "/tickets").size() - callsBefore)
                .isEqualTo(REQUESTS);
    }
}
