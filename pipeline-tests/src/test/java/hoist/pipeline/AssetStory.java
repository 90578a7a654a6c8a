package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** idemeum guide, HaloPSA, "Ticket creation": the desktop's name is looked up in Halo's assets. */
class AssetStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void theDeviceIsAttachedWhenHaloKnowsIt() {
        // Given
        var asset = seen.msp().halo().seed().addAsset(seen.msp().demoClient(), "demo-new-01");

        // When
        var ticket = seen.ticketOf(seen.danaAsksOn("DEMO-NEW-01"));

        // Then
        assertThat(ticket.assets()).containsExactly(asset);
    }

    @Test
    void severalOfThatNameAreNotGuessedAtAndTheTicketSaysSo() {
        // Given
        seen.msp().halo().seed().addAsset(seen.msp().demoClient(), "TWIN-01");
        seen.msp().halo().seed().addAsset(seen.msp().demoClient(), "", "twin-01");

        // When
        var ticket = seen.ticketOf(seen.danaAsksOn("TWIN-01"));

        // Then
        assertThat(ticket.assets()).isEmpty();
        assertThat(ticket.details()).containsIgnoringCase("several assets");
    }

    @Test
    void anUnknownDeviceIsSaidInTheTicket() {
        // When
        var ticket = seen.ticketOf(seen.danaAsksOn("NOBODY-KNOWS-IT"));

        // Then
        assertThat(ticket.assets()).isEmpty();
        assertThat(ticket.details()).contains("NOBODY-KNOWS-IT").contains("asset not found");
    }
}
