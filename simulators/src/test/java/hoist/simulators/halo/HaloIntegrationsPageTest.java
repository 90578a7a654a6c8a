package hoist.simulators.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.simulators.halo.outgoing.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of what Halo tells others, and by-hand tickets with their tab. */
class HaloIntegrationsPageTest {

    private final Listener hoist = new Listener();
    private final HaloSimulator halo = HaloSimulator.start(HaloSimulatorSettings.defaults());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        halo.close();
        hoist.close();
    }

    @Test
    void theApiCallIsTestedOnThePage() throws Exception {
        // Given
        IdemeumGuide.withApiKey(halo, hoist.address(), "secret-key").disableJitAsTypedIn();

        // When
        click("/page/integrations", "action=test&subject=" + IdemeumGuide.DISABLE_AS_TYPED_IN.replace(" ", "+"));

        // Then
        assertThat(hoist.heard()).singleElement().satisfies(heard -> {
            assertThat(heard.path()).isEqualTo("/api/integrations/entrajitaccounts");
            assertThat(heard.json().path("technicianEmailAddress").asString()).isEqualTo("nik@nikpot.com");
        });
        assertThat(page("/page/integrations"))
                .contains("HTTP 202", "X-Idemeum-Api-Key")
                .doesNotContain("secret-key");
    }

    @Test
    void deliveriesAreLostDoubledListedAndSentAgainOnThePage() throws Exception {
        // Given
        DemoMsp.people(halo.seed());
        halo.webhooks().add(Webhook.to(hoist.address()).withBasic("halo", "secret-pw"));
        int demo = halo.clientNamed("Demo PAM tenant").orElseThrow();
        int nik = halo.agentWith("nik@nikpot.com").orElseThrow();
        click("/page/integrations", "action=lose");
        click("/page/integrations", "action=twice");

        // When
        click("/page/log", "client=" + demo + "&agent=" + nik + "&summary=first");
        click("/page/log", "client=" + demo + "&agent=" + nik + "&summary=second");
        await().untilAsserted(() -> assertThat(halo.webhooks().deliveries()).hasSize(3));
        click("/page/integrations", "action=again&subject=0");

        // Then
        await().untilAsserted(() -> assertThat(hoist.heard()).hasSize(3));
        assertThat(hoist.heard())
                .extracting(heard -> heard.json().path("object_id").asInt())
                .containsExactly(2002, 2002, 2001);
        assertThat(page("/page/integrations"))
                .contains("lost", "new ticket logged", "Basic halo")
                .doesNotContain("secret-pw");
    }

    @Test
    void aTicketLoggedByHandHasTheTabOfItsCustomer() throws Exception {
        // Given
        DemoMsp.people(halo.seed());
        IdemeumGuide.tabOnTickets(halo, URI.create("https://msp.idemeum.example"));
        int ticket = halo.logByHand(
                halo.clientNamed("Demo PAM tenant").orElseThrow(),
                halo.agentWith("nik@nikpot.com").orElseThrow(),
                "Mailbox is full");

        // When
        String page = page("/ticket?id=" + ticket);

        // Then
        assertThat(page)
                .contains(
                        "https://msp.idemeum.example?customerDisplayName=Demo+PAM+tenant&amp;haloTicketId=" + ticket,
                        "Nik &lt;nik@nikpot.com&gt;");
        assertThat(halo.ticket(ticket).agentEmail()).isEqualTo("nik@nikpot.com");
    }

    @Test
    void aTicketNeedsAClientAndAnAgent() throws Exception {
        assertThat(click("/page/log", "client=999&agent=999")).isEqualTo(400);
        assertThat(halo.tickets()).isEmpty();
    }

    private String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET()).body();
    }

    private int click(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .statusCode();
    }

    private URI address(String path) {
        return URI.create(halo.address() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
