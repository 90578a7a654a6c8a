package hoist.ingest;

import static hoist.ingest.Runbook.BASIC;
import static hoist.ingest.Runbook.ID;
import static hoist.ingest.Runbook.SECRET;
import static hoist.ingest.Runbook.basic;
import static hoist.ingest.Runbook.byHeader;
import static hoist.ingest.Runbook.form;
import static hoist.ingest.Runbook.known;
import static hoist.ingest.Runbook.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code POST /api/oauth2/v1/token}: what is said to whom who gets no token. */
final class TokenRefusalsIT {
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
                arguments(
                        "a secret twice",
                        raw("grant_type=client_credentials&client_id=" + ID + "&client_secret=x&client_secret=y"),
                        400,
                        "invalid_request"),
                arguments(
                        "an id twice, once escaped",
                        raw("grant_type=client_credentials&client_id=" + ID + "&client%5Fid=x&client_secret=y"),
                        400,
                        "invalid_request"),
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
}
