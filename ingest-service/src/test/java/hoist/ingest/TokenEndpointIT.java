package hoist.ingest;

import static hoist.ingest.Patience.await;
import static hoist.ingest.Runbook.BASIC;
import static hoist.ingest.Runbook.ID;
import static hoist.ingest.Runbook.SECRET;
import static hoist.ingest.Runbook.byHeader;
import static hoist.ingest.Runbook.form;
import static hoist.ingest.Runbook.known;
import static hoist.ingest.Runbook.raw;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /api/oauth2/v1/token}: what is in a token, and that there is nothing else of its kind. */
final class TokenEndpointIT {
    @TempDir
    static Path directory;

    private static OAuthService service;

    @BeforeAll
    static void start() {
        Runbook.put(directory, "tokens");
        service = OAuthService.start(directory);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aTokenSaysWhoseItIsAndWhatFor() throws ParseException {
        // When
        Call.Answer answer = service.ask(ID, SECRET);
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt(0)).isBetween(540, 600);
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

    /** The header names the client, whatever else is in the body. */
    @Test
    void anotherIdBesideTheHeaderIsNobodys() throws ParseException {
        Call.Answer answer =
                known("grant_type", "client_credentials", "client_id", "other").to(service.port());
        assertThat(SignedJWT.parse(answer.text("access_token"))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo(ID);
    }

    @Test
    void fewerScopesCanBeAskedFor() {
        assertThat(service.ask(ID, SECRET, "ingest:jit").text("scope")).isEqualTo("ingest:jit");
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
}
