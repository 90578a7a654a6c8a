package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.NIK;
import static hoist.simulators.idemeum.IdemeumFixture.adaAsksForSevenZip;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.idemeum.webhooks.DeliveryMode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages without a browser: what they say and what they refuse. */
class PortalTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String DECISION = "decider=nik@nikpot.com&from=portal&scope=tenant&userElevationMode=TENANT";

    private final IdemeumSimulator idemeum = IdemeumSimulator.start(IdemeumSimulatorSettings.defaults());
    private final ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/customers", "/jit-accounts", "/webhooks"})
    void everyPageIsThere(String path) throws Exception {
        // When
        HttpResponse<String> page = get(path);

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("aria-current=\"page\"");
    }

    @Test
    void whatUsersTypeStaysText() throws Exception {
        assertThat(get("/").body()).contains("unpack &lt;b&gt;").doesNotContain("unpack <b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?customerDisplayName=Contoso+Ltd", "/?customerName=contoso"})
    void showsOneCustomerWhenTheTicketsTabAsksForIt(String path) throws Exception {
        // Given
        idemeum.raise(new NewElevationRequest(
                "demo-nikpot",
                new Person("d@e.example", "Dora"),
                new Application("cmd", null, null, null),
                null,
                null));

        // When
        String page = get(path).body();

        // Then
        assertThat(page)
                .contains("Elevation requests of Contoso Ltd", "Ada King asks")
                .doesNotContain("Dora asks");
    }

    @Test
    void decidesInThePortalForATenant() throws Exception {
        // When
        HttpResponse<String> answer = decide("approve", DECISION + "&comment=fine");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(idemeum.request(raised.id()).orElseThrow().standing())
                .isInstanceOfSatisfying(
                        Standing.Decided.class,
                        decided -> assertThat(decided.decision())
                                .isEqualTo(new Decision(
                                        Verdict.APPROVED, DecidedFrom.PORTAL, NIK, Scope.TENANT, "TENANT", "fine")));
    }

    @Test
    void refusesTheOtherDecisionAndALateOne() throws Exception {
        // Given
        decide("approve", DECISION);
        ElevationRequest late = idemeum.raise(adaAsksForSevenZip());
        send(post(idemeum, "/elevation-requests/" + late.id() + "/expire", FORM, ""));

        // When
        HttpResponse<String> other = decide("deny", DECISION);
        HttpResponse<String> tooLate =
                send(post(idemeum, "/elevation-requests/" + late.id() + "/approve", FORM, DECISION));

        // Then
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("already decided the other way");
        assertThat(tooLate.body()).contains("has expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "decider=stranger@x.example&from=phone&scope=user&userElevationMode=USER",
                "decider=nik@nikpot.com&from=api&scope=user&userElevationMode=USER",
                "decider=nik@nikpot.com&from=phone&scope=world&userElevationMode=USER",
                "decider=nik@nikpot.com&from=phone&scope=user&userElevationMode=GOD"
            })
    void refusesWhatTheFormDoesNotOffer(String form) throws Exception {
        assertThat(decide("approve", form).statusCode()).isEqualTo(422);
        assertThat(idemeum.effects().count("elevation.approved")).isZero();
    }

    @Test
    void refusesATicketThatIsNoNumber() throws Exception {
        String form = "technician=nik@nikpot.com&customer=contoso&haloTicketId=abc";
        assertThat(send(post(idemeum, "/jit-accounts", FORM, form)).statusCode())
                .isEqualTo(422);
        assertThat(idemeum.grants()).isEmpty();
    }

    @Test
    void refusesAHashThatIsNone() throws Exception {
        String form = "asker=contoso/ada.king@contoso.example&application=cmd&sha256=abc";
        assertThat(send(post(idemeum, "/elevation-requests", FORM, form)).body())
                .contains("sha256 is no SHA-256");
        assertThat(idemeum.requests()).containsExactly(raised);
    }

    @Test
    void takesNoClicksFromOtherSites() throws Exception {
        // When
        HttpRequest.Builder click = post(idemeum, "/elevation-requests/" + raised.id() + "/approve", FORM, DECISION);
        HttpResponse<String> answer = send(click.header("Sec-Fetch-Site", "cross-site"));

        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(idemeum.effects().count("elevation.approved")).isZero();
    }

    @Test
    void switchesHowWebhooksAreSent() throws Exception {
        // When
        send(post(idemeum, "/webhooks", FORM, "mode=LOST"));

        // Then
        assertThat(idemeum.webhooks().mode()).isEqualTo(DeliveryMode.LOST);
        assertThat(get("/webhooks").body()).contains("Each one is sent: lost");
    }

    @Test
    void knowsNoOtherRequest() throws Exception {
        assertThat(get("/elevation-requests/nobody-asked").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> decide(String what, String form) throws Exception {
        return send(post(idemeum, "/elevation-requests/" + raised.id() + "/" + what, FORM, form));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(idemeum.address().resolve(path)));
    }
}
