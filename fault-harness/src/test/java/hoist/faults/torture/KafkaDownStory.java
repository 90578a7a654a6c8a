package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.faults.plant.Role;
import hoist.simulators.halo.HaloTicket;
import org.junit.jupiter.api.Test;

/** Halo calls once: what it calls for while there is no Kafka happens when there is one. */
class KafkaDownStory {
    private static final String TECHNICIAN = "tess.tech@msp.example";

    @Test
    void aClickWhileKafkaIsDownIsRelayedWhenItIsBack() {
        // Given
        var msp = SharedPlant.ofStories();
        var request = Ada.asksFor("Putty", msp);
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.halo().ticketsForRequest(request).size() == 1);
        var ticket = msp.halo().ticketsForRequest(request).getFirst();
        SharedPlant.down(Role.BROKER);
        // When
        msp.clickApprove(ticket.id(), TECHNICIAN);
        SharedPlant.up(Role.BROKER);
        // Then
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.idemeum()
                                .effects()
                                .effects("elevation.approved", request)
                                .size()
                        == 1);
        await().atMost(SharedPlant.PATIENCE)
                .untilAsserted(() -> assertThat(msp.halo().ticket(ticket.id())).matches(HaloTicket::closed));
    }
}
