package hoist.ticket;

import static hoist.ticket.TestWorker.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.schemas.ticket.Ending;
import hoist.schemas.ticket.TicketClosed;
import hoist.schemas.ticket.TicketOpened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request's ticket from first to last, at a simulated Halo. */
final class TicketLifeTest {
    private final TestWorker worker = new TestWorker();

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void opensATicketWithAllThatATechnicianNeeds() {
        // When
        worker.hears(Events.requested(now()));

        // Then
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);
        var ticket = worker.ticket();
        assertThat(ticket.type()).isEqualTo("Incident");
        assertThat(ticket.client()).isEqualTo(Events.CUSTOMER);
        assertThat(ticket.assets()).containsExactly(worker.asset);
        assertThat(ticket.user()).isEqualTo("Pat Doe");
        assertThat(ticket.customField("CFidemeumElevationRequestId")).isEqualTo(Events.REQUEST);
        assertThat(ticket.customField("CFidemeumCustomerName")).isEqualTo(Events.CUSTOMER);
        assertThat(ticket.summary()).startsWith("Elevation request HST-").endsWith("setup.exe on " + Events.DEVICE);
        assertThat(ticket.closed()).isFalse();
    }

    @Test
    void closesItWithAgentNoteAndTime() {
        // Given
        worker.hears(Events.requested(now()));
        await().until(() -> worker.log.facts(TicketOpened.class).size() == 1);

        // When
        worker.hears(Events.approved(now()));

        // Then
        await().until(() -> worker.log.facts(TicketClosed.class).size() == 1);
        var ticket = worker.ticket();
        assertThat(ticket.closed()).isTrue();
        assertThat(ticket.status()).isEqualTo("Closed");
        assertThat(ticket.agentId()).isEqualTo(worker.ann);
        assertThat(ticket.closureNote())
                .contains("Approved by ann@msp.example from the phone")
                .contains("Scope: this user")
                .contains("Comment: fine & good");
        assertThat(ticket.closureHours()).isBetween(0.0833, 0.0834);
        var closed = worker.log.facts(TicketClosed.class).getFirst();
        assertThat(closed.getEnding()).isEqualTo(Ending.APPROVED);
        assertThat(closed.getBecause()).isEqualTo("approved");
    }
}
