package hoist.simulators.halo;

import static hoist.simulators.halo.HaloCaller.credentials;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens, tenants, scopes and discovery. */
class HaloSignInTest {

    private final SettableClock clock = new SettableClock();
    private final HaloSimulator halo =
            HaloSimulator.start(HaloSimulatorSettings.defaults().withClock(clock));
    private final HaloCaller caller = HaloCaller.anonymous(halo);

    @AfterEach
    void close() {
        caller.close();
        halo.close();
    }

    @ParameterizedTest(name = "tenant in query ''{0}'', in form ''{1}''")
    @CsvSource({"?tenant=acme-msp,''", "'',tenant=acme-msp", "'',''", "?tenant=ACME-MSP,scope=all"})
    void clientCredentialsGetATokenInEveryTenantStyle(String query, String form) {
        // When
        HaloCaller.Reply reply = caller.token(query, credentials(form));

        // Then
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "scope", "token_type", "access_token", "expires_in", "refresh_token", "id_token");
        assertThat(reply.json().path("expires_in").isIntegralNumber()).isTrue();
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(3600);
        assertThat(reply.json().path("token_type").asString()).isEqualTo("Bearer");
    }

    @Test
    void theIdTokenIsASignedJwtOfThisIssuer() throws Exception {
        // When
        String[] parts = caller.token("", credentials(""))
                .json()
                .path("id_token")
                .asString()
                .split("\\.", -1);
        JsonNode key = caller.get("/auth/.well-known/jwks").json().path("keys").path(0);

        // Then
        JsonNode header = decoded(parts[0]);
        JsonNode claims = decoded(parts[1]);
        assertThat(header.path("alg").asString()).isEqualTo("RS256");
        assertThat(claims.path("iss").asString()).isEqualTo(halo.address() + "/auth");
        assertThat(claims.path("aud").asString()).isEqualTo("hoist");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e")))));
        check.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    }

    @Test
    void theOldTokenAddressWorksToo() {
        // When
        HaloCaller.Reply reply = caller.send(
                HttpRequest.newBuilder(caller.uri("/token")).POST(BodyPublishers.ofString(credentials(""))));

        // Then
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials&client_id=hoist&client_secret=wrong,401,invalid_client",
        "grant_type=client_credentials&client_id=other&client_secret=halo-secret,401,invalid_client",
        "grant_type=client_credentials&client_id=hoist&client_secret=halo-secret&scope=read:agents,400,invalid_scope",
        "grant_type=carrier_pigeon,400,unsupported_grant_type",
        "grant_type=refresh_token&refresh_token=never-issued,400,invalid_grant",
        "grant_type=password&username=x&password=y,400,invalid_grant"
    })
    void badRequestsForATokenSayWhy(String form, int status, String error) {
        // When
        HaloCaller.Reply reply = caller.token("", form);

        // Then
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asString()).isEqualTo(error);
    }

    @Test
    void aWrongTenantMakesTheServerFallOver() {
        // When
        HaloCaller.Reply reply = caller.token("?tenant=somebody-else", credentials(""));

        // Then
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void anAgentSignsInWithAPassword() {
        // Given
        int ann = halo.seed().addAgent("ann@msp.example");
        halo.seed().setPassword(ann, "s3cret");

        // When
        caller.use(caller.token("", "grant_type=password&client_id=hoist&username=ann@msp.example&password=s3cret")
                .json());

        // Then
        assertThat(caller.get("/api/Agent/me").json().path("email").asString()).isEqualTo("ann@msp.example");
    }

    @Test
    void aRefreshTokenAndACodeWorkOnce() {
        // Given
        String refresh =
                caller.token("", credentials("")).json().path("refresh_token").asString();
        String code = halo.tokens().authorizationCode(1, "all");

        // When
        int first = caller.token("", "grant_type=refresh_token&refresh_token=" + refresh)
                .status();
        int second = caller.token("", "grant_type=refresh_token&refresh_token=" + refresh)
                .status();
        int firstCode =
                caller.token("", "grant_type=authorization_code&code=" + code).status();
        int secondCode =
                caller.token("", "grant_type=authorization_code&code=" + code).status();

        // Then
        assertThat(first).isEqualTo(200);
        assertThat(second).isEqualTo(400);
        assertThat(firstCode).isEqualTo(200);
        assertThat(secondCode).isEqualTo(400);
    }

    @Test
    void theSignInPageHandsTheCodeToALocalApplicationOnly() {
        // When
        HaloCaller.Reply local = caller.get("/auth/authorize?client_id=hoist&scope=all&state=s-1&redirect_uri="
                + HaloCaller.encoded("http://127.0.0.1:1/back"));
        HaloCaller.Reply elsewhere = caller.get(
                "/auth/authorize?client_id=hoist&redirect_uri=" + HaloCaller.encoded("https://elsewhere.example/back"));

        // Then
        String location = local.response().headers().firstValue("Location").orElse("");
        assertThat(local.status()).isEqualTo(302);
        assertThat(location).startsWith("http://127.0.0.1:1/back?code=").endsWith("&state=s-1");
        String code = location.substring(location.indexOf('=') + 1, location.indexOf('&'));
        assertThat(caller.token("", "grant_type=authorization_code&code=" + code)
                        .status())
                .isEqualTo(200);
        assertThat(elsewhere.status()).isEqualTo(400);
    }

    @Test
    void anExpiredTokenGetsAnEmpty401() {
        // Given
        halo.tokens().life(Duration.ofMinutes(10));
        caller.use(caller.token("", credentials("")).json());
        int before = caller.get("/api/Status").status();

        // When
        clock.forward(Duration.ofMinutes(10));
        HaloCaller.Reply reply = caller.get("/api/Status");

        // Then
        assertThat(before).isEqualTo(200);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.response().headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void anyoneMayAskWhereToSignIn() {
        // When
        JsonNode authInfo = caller.get("/api/AuthInfo").json();
        JsonNode instance = caller.get("/api/InstanceInfo").json();
        JsonNode openId = caller.get("/auth/.well-known/openid-configuration").json();

        // Then
        assertThat(authInfo.path("auth_url").asString()).isEqualTo(halo.address() + "/auth");
        assertThat(authInfo.path("tenant_id").asString()).isEqualTo("acme-msp");
        assertThat(instance.path("tenant_id").asString()).isEqualTo("acme-msp");
        assertThat(openId.path("issuer").asString()).isEqualTo(halo.address() + "/auth");
        assertThat(openId.path("token_endpoint").asString()).isEqualTo(halo.address() + "/auth/token");
    }

    private static JsonNode decoded(String part) {
        return JsonMapper.builder().build().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asString()));
    }
}
