package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JIT accounts in the portal: asked for from a ticket's tab, credentials. */
class JitPortalTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MASK = "\u2022\u2022\u2022";

    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?customerDisplayName=Contoso+Ltd", "/jit-accounts?customerName=CONTOSO"})
    void aTicketsTabOffersItsCustomerAndTellsTheTicket(String tab) throws Exception {
        // Given
        idemeum.grant(new NewJitGrant("contoso", "tess.tech@msp.example", null));
        idemeum.grant(new NewJitGrant("demo-nikpot", "nik@nikpot.com", null));

        // When
        String page = get(tab + "&haloTicketId=2017").body();

        // Then
        assertThat(page)
                .contains("<option value=\"contoso\">", "value=\"2017\"", "@contoso.onmicrosoft.com")
                .doesNotContain("<option value=\"demo-nikpot\">", "@demo-nikpot.onmicrosoft.com");
    }

    @Test
    void whatTheTabsFormSendsNamesTheTicket() throws Exception {
        // When
        HttpResponse<String> answer =
                click("/jit-accounts", "technician=nik@nikpot.com&customer=contoso&haloTicketId=2017");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(idemeum.grants())
                .extracting(JitGrant::asked)
                .containsExactly(new NewJitGrant("Contoso Ltd", "nik@nikpot.com", 2017));
    }

    @Test
    void thePasswordIsShownOnce() throws Exception {
        // Given
        JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", 2017));
        String path = "/jit-accounts/" + grant.id();
        String before = get(path).body();

        // When
        HttpResponse<String> first = click(path + "/password", "");
        HttpResponse<String> second = click(path + "/password", "");

        // Then
        assertThat(before).contains(grant.account(), MASK, "2017");
        assertThat(first.body()).contains(grant.account()).doesNotContain(MASK);
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(get(path).body()).contains(MASK).doesNotContain("Show the password once");
    }

    @Test
    void anEndedAccountShowsNoPassword() throws Exception {
        // Given
        JitGrant grant = idemeum.grant(new NewJitGrant("contoso", "nik@nikpot.com", null));
        idemeum.endGrant(grant.id(), JitEnd.DISABLED);

        // When
        HttpResponse<String> answer = click("/jit-accounts/" + grant.id() + "/password", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(get("/jit-accounts/none").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> click(String path, String form) throws IOException, InterruptedException {
        return send(post(idemeum, path, FORM, form));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(idemeum.address().resolve(path)));
    }
}
