package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hoist.simulators.halo.HaloTicket;
import hoist.simulators.idemeum.Decision;
import org.junit.jupiter.api.Test;

/** idemeum guide, HaloPSA, "Create tickets for elevation requests": raised, then decided with a mobile device. */
class DecidedOnThePhoneStory {
    private final Seen seen = new Seen(Pipeline.shared().msp());

    @Test
    void aRequestGetsAnIncidentWithEverythingATechnicianNeeds() {
        // When
        var request = seen.danaAsks();

        // Then
        var ticket = seen.ticketOf(request);
        assertThat(ticket.type()).isEqualTo("Incident");
        assertThat(ticket.client()).isEqualTo("Demo PAM tenant");
        assertThat(ticket.user()).isEqualTo("Dana Field");
        assertThat(ticket.summary()).contains("Putty Installer").contains("DEMO-LAPTOP-07");
        assertThat(ticket.details()).contains("dana.field@demo-nikpot.example", "Simon Tatham", "Needed for support");
        assertThat(String.valueOf(ticket.properties().get("details_html")))
                .as("a link to answer in idemeum")
                .contains(seen.msp().idemeum().address() + "/elevation-requests/" + request.id());
        assertThat(ticket.customField("CFidemeumCustomerName")).isEqualTo("Demo PAM tenant");
        assertThat(ticket.customField("CFidemeumElevationRequestId")).isEqualTo(request.id());
        assertThat(ticket.properties())
                .containsEntry("category_1", "Business Applications")
                .containsKeys("urgency", "impact");
    }

    @Test
    void approvedOnThePhoneTheTicketClosesWithWhoWhatAndWhy() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp()
                .idemeum()
                .decide(request.id(), Decision.approvedOnPhone(Seen.TESS).because("Known tool"));

        // Then
        var closed = seen.closed(ticket);
        assertClosedByTess(closed);
        assertThat(closed.closureNote()).containsIgnoringCase("approved").contains("Known tool");
    }

    @Test
    void deniedOnThePhoneTheTicketClosesAsDenied() {
        // Given
        var request = seen.danaAsks();
        var ticket = seen.ticketOf(request);

        // When
        seen.msp()
                .idemeum()
                .decide(request.id(), Decision.deniedOnPhone(Seen.TESS).because("Use the portable one"));

        // Then
        var closed = seen.closed(ticket);
        assertClosedByTess(closed);
        assertThat(closed.closureNote()).containsIgnoringCase("denied").contains("Use the portable one");
    }

    private static void assertClosedByTess(HaloTicket closed) {
        assertThat(closed.status()).isEqualTo("Closed");
        assertThat(closed.agentEmail()).isEqualTo(Seen.TESS.email());
        assertThat(closed.closureNote()).contains(Seen.TESS.email()).containsIgnoringCase("phone");
        assertThat(closed.closureHours()).isCloseTo(5 / 60.0, within(0.001));
    }
}
