package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.ticket.TicketStuck;
import hoist.simulators.halo.desk.Kind;
import org.junit.jupiter.api.Test;

/** A customer whose Halo client has another name waits for a person, and goes through by itself once it is linked. */
class CustomerLinkStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void anUnknownCustomerGetsItsTicketOnceAnOperatorLinksIt() {
        // Given
        var client = seen.msp().demoClient();
        seen.msp().halo().seed().set(Kind.CLIENT, client, "name", "Nikpot Demonstrations Inc");
        var request = seen.danaAsks();
        Seen.soon()
                .untilAsserted(() -> assertThat(Pipeline.shared().records().of(TicketStuck.class, request.id()))
                        .extracting(TicketStuck::getReason)
                        .contains("customer-not-linked"));
        assertThat(seen.msp().halo().ticketsForRequest(request.id())).isEmpty();

        // When
        Pipeline.shared().operator().link(seen.msp().tenant(), "Demo PAM tenant", client, "Nikpot Demonstrations Inc");

        // Then
        assertThat(seen.ticketOf(request).client()).isEqualTo("Nikpot Demonstrations Inc");
    }
}
