package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/oauth2/v1/token}: who gets a token, and what is said to whom who does not. */
final class TokenEndpointIT {
    private static final String ID = "halo-runbook";
    private static final String SECRET = "a secret: with+all/kinds & of % characters";
    private static final String BASIC = basic(ID, SECRET);

    @TempDir
    static Path directory;

    private static OAuthService service;

    @BeforeAll
    static void start() {
        OAuthService.put(directory, "tokens", new OAuthService.Client("runbook", ID, "decide, disable-jit", SECRET));
        service = OAuthService.start(
                directory, "--hoist.ingest.door.refusal-burst=100000", "--hoist.ingest.door.body-within=1s");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static String basic(String id, String secret) {
        String both =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ":" + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static Call byHeader(String authorization) {
        return OAuthService.form("grant_type", "client_credentials").header("Authorization", authorization);
    }

    @Test
    void aTokenSaysWhoseItIsAndWhatFor() throws ParseException {
        // When
        Call.Answer answer = service.ask(ID, SECRET);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt(0)).isBetween(599, 600);
        assertThat(answer.text("scope").split(" ")).containsExactlyInAnyOrder("ingest:decision", "ingest:jit");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        SignedJWT token = SignedJWT.parse(answer.text("access_token"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo(ID);
        assertThat(token.getJWTClaimsSet().getStringClaim("client_id")).isEqualTo(ID);
        assertThat(token.getJWTClaimsSet().getStringClaim("tenant")).isEqualTo("tokens");
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://hoist.invalid/ingest");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("hoist-ingest");
        assertThat(token.getJWTClaimsSet().getStringClaim("scope").split(" "))
                .containsExactlyInAnyOrder("ingest:decision", "ingest:jit");
        assertThat(life(
                        token.getJWTClaimsSet().getIssueTime(),
                        token.getJWTClaimsSet().getExpirationTime()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    private static Duration life(Date from, Date to) {
        return Duration.between(from.toInstant(), to.toInstant());
    }

    @Test
    void idAndSecretMayComeInTheHeader() {
        assertThat(byHeader(BASIC).to(service.port()).status()).isEqualTo(200);
    }

    @Test
    void fewerScopesCanBeAskedFor() {
        assertThat(service.ask(ID, SECRET, "ingest:jit").text("scope")).isEqualTo("ingest:jit");
    }

    static Stream<Arguments> refusals() {
        String grant = "grant_type";
        String client = "client_credentials";
        return Stream.of(
                arguments(
                        "a wrong secret",
                        form(grant, client, "client_id", ID, "client_secret", "x"),
                        401,
                        "invalid_client"),
                arguments(
                        "an unknown client",
                        form(grant, client, "client_id", "x", "client_secret", SECRET),
                        401,
                        "invalid_client"),
                arguments(
                        "its digest as secret",
                        form(grant, client, "client_id", ID, "client_secret", "0".repeat(64)),
                        401,
                        "invalid_client"),
                arguments(
                        "an id in capitals",
                        form(grant, client, "client_id", "HALO-RUNBOOK", "client_secret", SECRET),
                        401,
                        "invalid_client"),
                arguments("no secret", form(grant, client, "client_id", ID), 401, "invalid_client"),
                arguments(
                        "an empty secret",
                        form(grant, client, "client_id", ID, "client_secret", ""),
                        401,
                        "invalid_client"),
                arguments("nobody", form(grant, client), 401, "invalid_client"),
                arguments("a wrong secret in the header", byHeader(basic(ID, "x")), 401, "invalid_client"),
                arguments("an unknown client in the header", byHeader(basic("x", SECRET)), 401, "invalid_client"),
                arguments(
                        "an assertion",
                        form(
                                grant,
                                client,
                                "client_id",
                                ID,
                                "client_assertion_type",
                                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                                "client_assertion",
                                "e30.e30.e30"),
                        401,
                        "invalid_client"),
                arguments("a header of nonsense", byHeader("Basic !!!"), 400, "invalid_request"),
                arguments(
                        "header and body",
                        form(grant, client, "client_id", ID, "client_secret", SECRET)
                                .header("Authorization", BASIC),
                        400,
                        "invalid_request"),
                arguments(
                        "a token and a secret",
                        form(grant, client, "client_id", ID, "client_secret", SECRET)
                                .header("Authorization", "Bearer x"),
                        400,
                        "invalid_request"),
                arguments("two headers", byHeader(BASIC).header("Authorization", BASIC), 400, "invalid_request"),
                arguments("no grant type", known(), 400, "invalid_request"),
                arguments("two grant types", known(grant, client, grant, client), 400, "invalid_request"),
                arguments(
                        "two scopes",
                        known(grant, client, "scope", "ingest:jit", "scope", "ingest:jit"),
                        400,
                        "invalid_request"),
                arguments(
                        "a password grant",
                        known(grant, "password", "username", "a", "password", "b"),
                        400,
                        "unsupported_grant_type"),
                arguments("a code", known(grant, "authorization_code", "code", "x"), 400, "unsupported_grant_type"),
                arguments(
                        "a refresh token",
                        known(grant, "refresh_token", "refresh_token", "x"),
                        400,
                        "unsupported_grant_type"),
                arguments(
                        "a token exchange",
                        known(grant, "urn:ietf:params:oauth:grant-type:token-exchange"),
                        400,
                        "unsupported_grant_type"),
                arguments(
                        "a scope it does not have",
                        known(grant, client, "scope", "ingest:jit ingest:webhooks"),
                        400,
                        "invalid_scope"),
                arguments("a scope that nobody has", known(grant, client, "scope", "admin"), 400, "invalid_scope"),
                arguments("JSON", Call.post(Call.TOKEN).json("{}"), 400, "invalid_request"),
                arguments("no content type", Call.post(Call.TOKEN), 400, "invalid_request"),
                arguments("a broken escape", raw("grant_type=%zz"), 400, "invalid_request"),
                arguments("an empty body", raw(""), 401, "invalid_client"),
                arguments("very many parameters", raw("a=b&".repeat(1000)), 400, "invalid_request"),
                arguments(
                        "33 parameters",
                        raw(IntStream.range(0, 33).mapToObj(i -> "p" + i + "=").reduce("", (a, b) -> a + "&" + b)),
                        400,
                        "invalid_request"),
                arguments(
                        "all in the address",
                        Call.post(Call.TOKEN + "?grant_type=client_credentials&client_id=" + ID + "&client_secret=x")
                                .body("application/x-www-form-urlencoded", ""),
                        400,
                        "invalid_request"));
    }

    private static Call form(String... parameters) {
        return OAuthService.form(parameters);
    }

    private static Call known(String... parameters) {
        return form(parameters).header("Authorization", BASIC);
    }

    private static Call raw(String body) {
        return Call.post(Call.TOKEN).body("application/x-www-form-urlencoded", body);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusalsAreOAuthsOwn(String what, Call call, int status, String error) {
        // When
        Call.Answer answer = call.to(service.port());
        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
        assertThat(answer.text("error_description")).isNotBlank();
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("error", "error_description");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("WWW-Authenticate").startsWith("Basic")).isEqualTo(status == 401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.response().body()).doesNotContain("spring", "Exception", SECRET);
    }

    @Test
    void proofsOfPossessionAreNotPromised() {
        Call.Answer answer = known("grant_type", "client_credentials")
                .header("DPoP", "e30.e30.e30")
                .to(service.port());
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/token",
                "/oauth2/authorize",
                "/oauth2/jwks",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/par",
                "/oauth2/register",
                "/oauth2/device_authorization",
                "/connect/register",
                "/userinfo",
                "/login",
                "/logout",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration",
                "/api/oauth2/v1",
                "/api/oauth2/v1/token/x",
                "/api/oauth2/v1/introspect",
                "/api/oauth2/v1/jwks"
            })
    void nothingElseOfAnAuthorizationServerIsThere(String path) {
        for (Call call : List.of(Call.of("GET", path), known("a", "b").at(path))) {
            Problems.expect(call.to(service.port()), 404, "");
        }
    }

    @Test
    void onlyPostIsTaken() {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            Call.Answer answer = Call.of(method, Call.TOKEN).to(service.port());
            Problems.expect(answer, 405, "method");
            assertThat(answer.header("Allow")).contains("POST");
        }
    }

    @Test
    void largeBodiesAndHeadersAreRefusedAsAnywhere() {
        Problems.expect(raw("a=" + "b".repeat(70_000)).to(service.port()), 413, "");
        Problems.expect(byHeader("Basic " + "x".repeat(20_000)).to(service.port()), 400, "");
        Problems.expect(raw("a=b").header("Content-Encoding", "gzip").to(service.port()), 415, "Content-Encoding");
    }

    @Test
    void theManagementPortHasNoTokens() {
        assertThat(form("grant_type", "client_credentials", "client_id", ID, "client_secret", SECRET)
                        .to(service.managementPort())
                        .status())
                .isEqualTo(404);
        assertThat(service.management("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void theAuditLineNamesTheClientAndNoSecret() {
        // Given
        LogLines lines = LogLines.collect();
        // When
        String token = service.token(ID, SECRET);
        service.ask(ID, "wrong-secret");
        service.ask("unknown-id", "wrong-secret");
        // Then
        await().untilAsserted(() -> assertThat(lines.soFar())
                .anyMatch(line -> line.startsWith("accepted")
                        && line.contains("route=\"" + Call.TOKEN + "\"")
                        && line.contains("client=\"runbook\"")
                        && line.contains("tenant=\"tokens\""))
                .anyMatch(line -> line.startsWith("refused") && line.contains("credential=\"" + ID + "\""))
                .anyMatch(line -> line.startsWith("refused") && !line.contains("credential")));
        assertThat(lines.stopped())
                .noneMatch(line -> line.contains(SECRET)
                        || line.contains(token)
                        || line.contains("wrong-secret")
                        || line.contains("unknown-id"));
    }

    @Test
    void strangersAreSlowedAndKnownClientsAreNotByThem(@TempDir Path own) {
        // Given
        OAuthService.put(own, "slow", new OAuthService.Client("runbook", ID, "decide", SECRET));
        try (OAuthService slow = OAuthService.start(
                own, "--hoist.ingest.door.refusal-burst=3", "--hoist.ingest.door.refusals-per-second=1")) {
            // When
            List<Call.Answer> answers =
                    IntStream.range(0, 12).mapToObj(_ -> slow.ask(ID, "x")).toList();
            // Then
            assertThat(answers)
                    .extracting(Call.Answer::status)
                    .startsWith(401, 401, 401)
                    .contains(429);
            assertThat(answers).filteredOn(answer -> answer.status() == 429).allSatisfy(answer -> {
                Problems.expect(answer, 429, "");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            });
            assertThat(slow.approve("garbage", "slow-1").status()).isEqualTo(429);
            IntStream.range(0, 12)
                    .forEach(_ -> assertThat(slow.ask(ID, SECRET).status()).isEqualTo(200));
        }
    }

    @Test
    void oneClientHasItsRateToo(@TempDir Path own) {
        // Given
        OAuthService.put(own, "rated", new OAuthService.Client("runbook", ID, "decide", SECRET));
        try (OAuthService rated =
                OAuthService.start(own, "--hoist.ingest.door.burst=3", "--hoist.ingest.door.calls-per-second=1")) {
            // When
            List<Call.Answer> answers =
                    IntStream.range(0, 12).mapToObj(_ -> rated.ask(ID, SECRET)).toList();
            // Then
            assertThat(answers)
                    .extracting(Call.Answer::status)
                    .startsWith(200, 200, 200)
                    .contains(429);
        }
    }
}
