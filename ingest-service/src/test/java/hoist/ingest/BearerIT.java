package hoist.ingest;

import static hoist.ingest.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hoist.schemas.elevation.DecisionSubmitted;
import hoist.schemas.elevation.ElevationEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code Authorization: Bearer}: which tokens open, and for what. */
final class BearerIT {
    private static final String ALL = "decide, disable-jit, webhooks";
    private static final String SECRET = "secret-of-the-client";

    @TempDir
    static Path directory;

    private static OAuthService service;
    private static TokenForge forge;

    @BeforeAll
    static void start() {
        OAuthService.put(
                directory,
                "bearer",
                new OAuthService.Client("runbook", "all", ALL, SECRET),
                new OAuthService.Client("decider", "decider", "decide", SECRET));
        OAuthService.put(directory, "neighbour", new OAuthService.Client("runbook", "neighbour", ALL, SECRET));
        service = OAuthService.start(directory);
        forge = new TokenForge(service.keyFile());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Each route that takes tokens, with the scope that it needs. */
    static Stream<Arguments> routes() {
        return Stream.of(
                arguments(Call.APPROVE, Call.VENDOR, Bodies.approve("bearer-route"), "ingest:decision"),
                arguments(Call.DENY, Call.VENDOR, Bodies.deny("bearer-route"), "ingest:decision"),
                arguments(Call.DISABLE, Call.DISABLE_TYPE, Bodies.disable(), "ingest:jit"),
                arguments(Call.ELEVATIONS, "application/json", Bodies.expired("bearer-route"), "ingest:webhooks"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void aTokenOpensWhatItsScopeNamesAndNothingElse(String route, String type, String body, String scope) {
        for (String asked : List.of("ingest:decision", "ingest:jit", "ingest:webhooks")) {
            // Given
            String token = service.ask("all", SECRET, asked).text("access_token");
            long before = TestKafka.stored();
            // When
            Call.Answer answer = Call.post(route)
                    .header("Authorization", "Bearer " + token)
                    .body(type, body)
                    .to(service.port());
            // Then
            assertThat(answer.status()).as(asked).isEqualTo(asked.equals(scope) ? 202 : 403);
            assertThat(TestKafka.stored() - before).isEqualTo(asked.equals(scope) ? 1 : 0);
        }
    }

    @Test
    void theClientNamesTheTenantAndTheEventNamesTheClient() {
        // When
        Call.Answer answer = service.approve(service.token("neighbour", SECRET), "bearer-tenant");
        // Then
        assertThat(answer.status()).isEqualTo(202);
        ElevationEvent event = TestKafka.events("neighbour").stream()
                .filter(e -> e.getEventId().equals(answer.text("eventId")))
                .findFirst()
                .orElseThrow();
        assertThat(((DecisionSubmitted) event.getBody()).getClient()).isEqualTo("runbook");
        assertThat(TestKafka.events("bearer")).noneMatch(e -> e.getRequestId().equals("bearer-tenant"));
    }

    @Test
    void theSchemeIsReadInAnyCase() {
        String token = service.token("all", SECRET);
        assertThat(OAuthService.approval("bearer-case")
                        .header("Authorization", "bearer " + token)
                        .to(service.port())
                        .status())
                .isEqualTo(202);
    }

    @Test
    void theAuditLineNamesTheClientAndNotTheToken() {
        // Given
        String token = service.token("all", SECRET);
        LogLines lines = LogLines.collect();
        // When
        service.approve(token, "bearer-audit");
        // Then
        await().untilAsserted(() -> assertThat(lines.soFar())
                .anyMatch(line -> line.startsWith("accepted")
                        && line.contains("client=\"runbook\"")
                        && line.contains("credential=\"all\"")));
        assertThat(lines.stopped()).noneMatch(line -> line.contains(token));
    }

    @Test
    void whatIsForgedBelowIsOtherwiseGood() {
        assertThat(service.approve(forge.token(Map.of()), "bearer-good").status())
                .isEqualTo(202);
    }

    static Stream<Arguments> strangers() {
        String good = service.token("all", SECRET);
        return Stream.of(
                arguments("an empty token", bearer("")),
                arguments("garbage", bearer("garbage")),
                arguments("three parts of garbage", bearer("e30.e30.e30")),
                arguments("an API key", bearer("idk_abcdefgh_" + "a".repeat(43))),
                arguments("much garbage", bearer("a".repeat(5000))),
                arguments("a token cut short", bearer(good.substring(0, good.length() - 10))),
                arguments("another payload", bearer(forge.withPayloadOf(good, Map.of("sub", "neighbour")))),
                arguments("no algorithm", bearer(forge.unsigned())),
                arguments("HS256 with the public key", bearer(forge.hmacWithPublicKey())),
                arguments("a foreign key", bearer(forge.byForeignKey())),
                arguments("a foreign key in its header", bearer(forge.byForeignKeyInHeader())),
                arguments("another type of token", bearer(forge.ofType("JWT"))),
                arguments("another issuer", bearer(forge.token(Map.of("iss", "https://other.invalid")))),
                arguments("another audience", bearer(forge.token(Map.of("aud", "other")))),
                arguments("several audiences", bearer(forge.token(Map.of("aud", List.of("hoist-ingest", "other"))))),
                arguments("expired", bearer(forge.expired())),
                arguments("not yet", bearer(forge.token(Map.of("nbf", TokenForge.in(60))))),
                arguments("for ever", bearer(forge.without("exp"))),
                arguments("nobody's", bearer(forge.without("sub"))),
                arguments("no tenant's", bearer(forge.without("tenant"))),
                arguments("another tenant's client", bearer(forge.token(Map.of("sub", "neighbour")))),
                arguments("an unknown client", bearer(forge.token(Map.of("sub", "unknown")))),
                arguments("beside an API key", bearer(good).header("X-Idemeum-Api-Key", "x")),
                arguments("beside a signature", bearer(good).header("webhook-signature", "v1,x")),
                arguments("beside another token", bearer(good).header("Authorization", "Bearer " + good)),
                arguments("beside a password", bearer(good).header("Authorization", "Basic eDp5")),
                arguments(
                        "without the scheme", OAuthService.approval("bearer-0").header("Authorization", good)));
    }

    private static Call bearer(String token) {
        return OAuthService.approval("bearer-0").header("Authorization", "Bearer " + token);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void allOthersGetTheSameAnswer(String who, Call call) {
        // Given
        long before = TestKafka.stored();
        Call.Answer nobody = OAuthService.approval("bearer-0").to(service.port());
        // When
        Call.Answer answer = call.to(service.port());
        // Then
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().body()).isEqualTo(nobody.response().body());
        assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                .contains("Bearer realm=\"hoist\"")
                .isEqualTo(nobody.response().headers().allValues("WWW-Authenticate"));
        assertThat(TestKafka.stored()).isEqualTo(before);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                arguments("malformed", "garbage"),
                arguments("malformed", forge.unsigned()),
                arguments("type", forge.ofType("JWT")),
                arguments("unknown-key", forge.byForeignKey()),
                arguments("unknown-key", forge.byForeignKeyInHeader()),
                arguments("unknown-key", forge.hmacWithPublicKey()),
                arguments("expired", forge.expired()),
                arguments("expired", forge.without("exp")),
                arguments("issuer", forge.token(Map.of("iss", "https://other.invalid"))),
                arguments("audience", forge.token(Map.of("aud", "other"))),
                arguments("client-gone", forge.token(Map.of("sub", "unknown"))),
                arguments("tenant", forge.token(Map.of("sub", "neighbour"))));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("flaws")
    void theAuditLineSaysInAWordWhatIsWrong(String word, String token) {
        // Given
        LogLines lines = LogLines.collect();
        // When
        service.approve(token, "bearer-flaw");
        // Then
        await().untilAsserted(() -> assertThat(lines.soFar())
                .anyMatch(line -> line.startsWith("refused")
                        && line.contains("credential=\"bearer\"")
                        && line.contains("flaw=\"" + word + "\"")));
        assertThat(lines.stopped()).noneMatch(line -> line.contains(token));
    }

    @Test
    void aTokenBesideAnotherCredentialIsOneThatIsMalformed() {
        // Given
        LogLines lines = LogLines.collect();
        // When
        bearer(service.token("all", SECRET)).header("X-Idemeum-Api-Key", "x").to(service.port());
        // Then
        await().untilAsserted(() -> assertThat(lines.soFar())
                .anyMatch(line -> line.contains("credential=\"bearer\"") && line.contains("flaw=\"malformed\"")));
        lines.stopped();
    }

    @Test
    void noScopeAtAllOpensNothing() {
        assertThat(service.approve(forge.without("scope"), "bearer-1").status()).isEqualTo(403);
    }

    @Test
    void aTokenCannotHaveMoreThanItsClient() {
        String token = forge.token(Map.of("sub", "decider", "scope", "ingest:decision ingest:jit"));
        Call.Answer answer = Call.post(Call.DISABLE)
                .header("Authorization", "Bearer " + token)
                .body(Call.DISABLE_TYPE, Bodies.disable())
                .to(service.port());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("cure")).contains("disable-jit");
    }
}
