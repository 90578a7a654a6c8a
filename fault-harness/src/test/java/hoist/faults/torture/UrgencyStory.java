package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.quickstart.msp.SimulatedMsp;
import hoist.simulators.effects.Effect;
import hoist.simulators.idemeum.Decision;
import hoist.simulators.idemeum.NewJitGrant;
import hoist.simulators.idemeum.Person;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has waited while HaloPSA was down is done in order of urgency: a close before notes that have waited longer. */
class UrgencyStory {
    private static final Person TECHNICIAN = new Person("tess.tech@msp.example", "Tess Tech");
    private static final String CUSTOMER = "Contoso Ltd";
    private static final int NOTES = 30;
    /** As many as may be under way at once, and some that the close's own look-ups let pass. */
    private static final int BESIDE = 10;

    private final SimulatedMsp msp = SharedPlant.ofStories();

    @Test
    void aCloseDoesNotWaitBehindAQueueOfNotes() throws IOException, InterruptedException {
        // Given
        var request = Ada.asksFor("Putty", msp);
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.halo().ticketsForRequest(request).size() == 1);
        var closed = msp.halo().ticketsForRequest(request).getFirst().id();
        var noted = msp.logTicket(TECHNICIAN.email(), "Something does not work");
        msp.halo().goDown();
        // When
        for (var each = 0; each < NOTES; each++) {
            disable("tech-" + each + "@msp.example", noted);
        }
        await().atMost(SharedPlant.PATIENCE).until(() -> disables() == NOTES);
        msp.idemeum().decide(request, Decision.approvedOnPhone(TECHNICIAN));
        await().atMost(SharedPlant.PATIENCE)
                .until(() -> msp.idemeum().webhooks().undelivered() == 0);
        msp.halo().comeBack();
        // Then
        await().atMost(SharedPlant.PATIENCE)
                .until(() ->
                        msp.halo().ticket(closed).closed() && notesOn(noted).size() == NOTES);
        var close = msp.halo()
                .effects()
                .effects("ticket.closed", Integer.toString(closed))
                .getFirst();
        assertThat(notesOn(noted))
                .filteredOn(note -> note.number() < close.number())
                .hasSizeLessThan(BESIDE);
    }

    private long disables() {
        return msp.idemeum().effects().effects("jit.disabled").stream()
                .filter(effect -> effect.details().values().stream().anyMatch(text -> text.startsWith("tech-")))
                .count();
    }

    /** As Halo's runbook asks for it; its note goes to the ticket. */
    private void disable(String technician, int ticket) throws IOException, InterruptedException {
        msp.idemeum().grant(new NewJitGrant(CUSTOMER, technician, ticket));
        var body = """
                {"customerDisplayName": "%s", "technicianEmailAddress": "%s", "haloTicketId": %d}
                """.formatted(CUSTOMER, technician, ticket);
        var address = SharedPlant.plant().ingest().resolve("/api/integrations/entrajitaccounts");
        var call = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/vnd.dvmi.entra.app.user.disable+json")
                .header("X-Idemeum-Api-Key", msp.haloApiKey())
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(call, BodyHandlers.ofString())).matches(answer -> answer.statusCode() == 202, "202");
        }
    }

    private List<Effect> notesOn(int ticket) {
        return msp.halo().effects().effects("action.created", Integer.toString(ticket));
    }
}
