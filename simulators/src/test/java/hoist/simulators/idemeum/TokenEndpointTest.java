package hoist.simulators.idemeum;

import static hoist.simulators.idemeum.IdemeumFixture.DISABLE;
import static hoist.simulators.idemeum.IdemeumFixture.post;
import static hoist.simulators.idemeum.IdemeumFixture.send;
import static org.assertj.core.api.Assertions.assertThat;

import hoist.simulators.http.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** OAuth2 client credentials and the tokens they buy. */
class TokenEndpointTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String TOKEN = "/api/oauth2/v1/token";
    private static final String GOOD = "grant_type=client_credentials&client_id=hoist&client_secret=idemeum-secret";

    private final MovableClock clock = new MovableClock();
    private final IdemeumSimulator idemeum =
            IdemeumSimulator.start(IdemeumSimulatorSettings.defaults().withClock(clock));

    @AfterEach
    void stop() {
        idemeum.close();
    }

    @Test
    void aTokenOpensTheApiUntilItExpires() throws Exception {
        // Given
        JsonNode issued = json(send(post(idemeum, TOKEN, FORM, GOOD)));
        String token = issued.get("access_token").stringValue();

        // When
        clock.advance(Duration.ofSeconds(issued.get("expires_in").intValue()).minusMillis(1));
        int inTime = disableWith(token);
        clock.advance(Duration.ofMillis(1));
        int tooLate = disableWith(token);

        // Then
        assertThat(issued.get("token_type").stringValue()).isEqualTo("Bearer");
        assertThat(inTime).isEqualTo(200);
        assertThat(tooLate).isEqualTo(401);
    }

    @Test
    void credentialsMayComeByBasic() throws Exception {
        // When
        HttpResponse<String> answer = send(post(idemeum, TOKEN, FORM, "grant_type=client_credentials")
                .header("Authorization", basic("hoist:idemeum-secret")));

        // Then
        assertThat(disableWith(json(answer).get("access_token").stringValue())).isEqualTo(200);
    }

    @Test
    void revokedTokensOpenNothing() throws Exception {
        // Given
        String token =
                json(send(post(idemeum, TOKEN, FORM, GOOD))).get("access_token").stringValue();

        // When
        idemeum.revokeTokens();

        // Then
        assertThat(disableWith(token)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | invalid_client         | grant_type=client_credentials&client_id=hoist&client_secret=guess",
                "401 | invalid_client         | grant_type=client_credentials&client_id=halo&client_secret=idemeum-secret",
                "401 | invalid_client         | grant_type=client_credentials",
                "400 | unsupported_grant_type | grant_type=password&client_id=hoist&client_secret=idemeum-secret",
                "400 | unsupported_grant_type | client_id=hoist&client_secret=idemeum-secret",
                "400 | invalid_request        | grant_type=%zz",
            })
    void refusesWithTheErrorsOfTheStandard(int status, String error, String form) throws Exception {
        // When
        HttpResponse<String> answer = send(post(idemeum, TOKEN, FORM, form));

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("error").stringValue()).isEqualTo(error);
    }

    @Test
    void refusesCredentialsGivenTwiceBrokenBasicAndJson() throws Exception {
        // When
        int twice = send(post(idemeum, TOKEN, FORM, GOOD).header("Authorization", basic("hoist:idemeum-secret")))
                .statusCode();
        int broken = send(post(idemeum, TOKEN, FORM, "grant_type=client_credentials")
                        .header("Authorization", "Basic !"))
                .statusCode();
        int json = send(post(idemeum, TOKEN, "application/json", "{}")).statusCode();

        // Then
        assertThat(twice).isEqualTo(400);
        assertThat(broken).isEqualTo(400);
        assertThat(json).isEqualTo(415);
    }

    private int disableWith(String token) throws Exception {
        String body = "{\"customerDisplayName\":\"Contoso Ltd\",\"technicianEmailAddress\":\"nik@nikpot.com\"}";
        return send(post(idemeum, "/api/integrations/entrajitaccounts", DISABLE, body)
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.tree(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String basic(String credentials) {
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
