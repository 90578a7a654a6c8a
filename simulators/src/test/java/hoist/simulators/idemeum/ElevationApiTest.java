package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.APPROVAL;
import static hoist.simulators.idemeum.IdemeumFixture.NIK;
import static hoist.simulators.idemeum.IdemeumFixture.adaAsksForSevenZip;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static hoist.simulators.idemeum.IdemeumFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Approve and deny by API, over real HTTP. */
class ElevationApiTest {

    private static final String APPROVE = "/api/integrations/elevation/request/approve";
    private static final String DENY = "/api/integrations/elevation/request/deny";

    private final MovableClock clock = new MovableClock();
    private final IdemeumSimulator idemeum =
            IdemeumSimulator.start(IdemeumSimulatorSettings.defaults().withClock(clock));
    private final ElevationRequest raised = idemeum.raise(adaAsksForSevenZip());

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contoso Ltd", "contoso LTD", "CONTOSO"})
    void approvesUnderAnyNameOfTheCustomer(String customer) throws Exception {
        // When
        HttpResponse<String> answer = approve(raised.id(), customer, "USER");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(idemeum.effects().effects("elevation.approved", raised.id()))
                .singleElement()
                .satisfies(effect -> assertThat(effect.details())
                        .isEqualTo(Map.of("customer", "Contoso Ltd", "from", "api", "userElevationMode", "USER")));
    }

    @Test
    void deniesAndSaysSo() throws Exception {
        // When
        HttpResponse<String> answer = deny(raised.id(), "Contoso Ltd");

        // Then
        assertThat(answer.body()).contains("\"status\":\"denied\"");
        assertThat(idemeum.effects().count("elevation.denied")).isEqualTo(1);
        assertThat(idemeum.effects().calls("POST", DENY))
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isEqualTo(200));
    }

    @Test
    void theSameDecisionAgainIsHarmless() throws Exception {
        // Given
        idemeum.decide(raised.id(), Decision.approvedOnPhone(NIK));

        // When
        HttpResponse<String> answer = approve(raised.id(), "Contoso Ltd", "USER");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(idemeum.effects().count("elevation.approved")).isEqualTo(1);
    }

    @Test
    void theOtherDecisionComesTooLate() throws Exception {
        // Given
        idemeum.decide(raised.id(), Decision.approvedOnPhone(NIK));

        // When
        HttpResponse<String> answer = deny(raised.id(), "Contoso Ltd");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("already_decided");
        assertThat(idemeum.effects().count("elevation.denied")).isZero();
        assertThat(idemeum.effects().effects("elevation.contradicted", raised.id()))
                .singleElement()
                .satisfies(effect -> assertThat(effect.details())
                        .containsEntry("verdict", "denied")
                        .containsEntry("from", "api"));
    }

    @Test
    void aDecisionAfterFourDaysIsRefused() throws Exception {
        // Given
        clock.advance(Duration.ofDays(4));

        // When
        HttpResponse<String> answer = approve(raised.id(), "Contoso Ltd", "USER");

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("expired");
        assertThat(idemeum.effects().effects("elevation.expired", raised.id())).hasSize(1);
    }

    @Test
    void aDecisionJustBeforeFourDaysCounts() throws Exception {
        // Given
        clock.advance(Duration.ofDays(4).minusMillis(1));

        // When
        HttpResponse<String> answer = deny(raised.id(), "Contoso Ltd");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnUnknownRequest() throws Exception {
        assertThat(approve("nobody-asked", "Contoso Ltd", "USER").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnotherCustomer() throws Exception {
        assertThat(approve(raised.id(), "Demo PAM tenant", "USER").statusCode()).isEqualTo(403);
        assertThat(idemeum.effects().count("elevation.approved")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso'}",
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':''}",
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':'GOD'}",
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':7,'userElevationMode':'USER'}",
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':null,'userElevationMode':'USER'}",
                "422 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':'USER','x':'y'}",
                "400 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':'USER','userElevationMode':'TENANT'}",
                "400 | {'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':'USER'} {}",
                "400 | [{'idemeumElevationRequestId':'ID','idemeumCustomerName':'contoso','userElevationMode':'USER'}]",
                "400 | {'idemeumElevationRequestId':''ID'','idemeumCustomerName':'contoso','userElevationMode':'USER'}",
                "400 | ~~",
            })
    void refusesAnyOtherBody(int status, String body) throws Exception {
        // When
        String json = body.replace('\'', '"').replace("ID", raised.id());
        HttpResponse<String> answer = send(withKey(post(idemeum, APPROVE, APPROVAL, json)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(answer.body()).contains("\"error\":", "\"message\":");
        assertThat(idemeum.effects().count("elevation.approved")).isZero();
    }

    @Test
    void refusesABodyThatIsNotUtf8() throws Exception {
        // When
        byte[] latin1 = body("Contösö", ",\"userElevationMode\":\"USER\"").getBytes(StandardCharsets.ISO_8859_1);
        HttpRequest.Builder request = withKey(post(idemeum, APPROVE, APPROVAL, ""));
        HttpResponse<String> answer = send(request.POST(HttpRequest.BodyPublishers.ofByteArray(latin1)));

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void denyKnowsNoMode() throws Exception {
        String json = body("contoso", ",\"userElevationMode\":\"USER\"");
        assertThat(send(withKey(post(idemeum, DENY, APPROVAL, json))).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/vnd.dvmi.entra.app.user.disable+json"})
    void refusesAnyOtherContentType(String contentType) throws Exception {
        assertThat(send(withKey(post(idemeum, DENY, contentType, body("contoso", ""))))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void acceptsACharsetBesideTheContentType() throws Exception {
        String contentType = APPROVAL + ";charset=UTF-8";
        assertThat(send(withKey(post(idemeum, DENY, contentType, body("contoso", ""))))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoeverHasNoKey() throws Exception {
        // When
        HttpResponse<String> none = send(post(idemeum, DENY, APPROVAL, body("contoso", "")));
        HttpResponse<String> wrong =
                send(post(idemeum, DENY, APPROVAL, body("contoso", "")).header("X-Idemeum-Api-Key", "guess"));

        // Then
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(idemeum.effects().count("elevation.denied")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/integrations/elevation/request/Approve",
                "/api/integrations/elevation/request/approve/",
                "/integrations/elevation/request/approve",
                "/api/integrations/elevation/request"
            })
    void knowsNoOtherPath(String path) throws Exception {
        assertThat(send(withKey(post(idemeum, path, APPROVAL, body("contoso", ""))))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void knowsNoOtherMethod() throws Exception {
        // When
        HttpResponse<String> answer =
                send(withKey(post(idemeum, APPROVE, APPROVAL, "")).GET());

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    private HttpResponse<String> approve(String id, String customer, String mode) throws Exception {
        String json = body(customer, ",\"userElevationMode\":\"" + mode + "\"").replace(raised.id(), id);
        return send(withKey(post(idemeum, APPROVE, APPROVAL, json)));
    }

    private HttpResponse<String> deny(String id, String customer) throws Exception {
        return send(withKey(post(idemeum, DENY, APPROVAL, body(customer, "").replace(raised.id(), id))));
    }

    private String body(String customer, String more) {
        return "{\"idemeumElevationRequestId\":\"" + raised.id() + "\",\"idemeumCustomerName\":\"" + customer + "\""
                + more + "}";
    }
}
