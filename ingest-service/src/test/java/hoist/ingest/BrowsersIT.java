package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page of anybody's gets anything out of this service through somebody's browser. */
final class BrowsersIT {
    private static final String HEADERS = String.join(
            "\r\n",
            "Origin: https://evil.invalid",
            "Access-Control-Request-Method: POST",
            "Access-Control-Request-Headers: x-idemeum-api-key",
            "Connection: close",
            "",
            "");

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /webhooks/elevations, 405",
        "OPTIONS, /api/oauth2/v1/token, 405",
        "OPTIONS, /openapi.json, 405",
        "GET, /openapi.json, 200",
        "GET, /nothing, 404",
        "GET, /webhooks/halo, 405",
        "GET, /we%20bhooks, 400"
    })
    void nothingIsOpenToOtherOrigins(String method, String path, int status) {
        // When
        WireAnswer answer = Wire.answerTo(
                OneService.port(),
                (method + " " + path + " HTTP/1.1\r\nHost: x\r\n" + HEADERS).getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(answer.status()).isEqualTo(status);
        safe(answer.headers());
    }

    @ParameterizedTest
    @CsvSource({"NONSENSE, 400", "GET /%zz HTTP/1.1, 400", "GET / HTTP/9.9, 505"})
    void norIsWhatTheServerItselfRefuses(String line, int status) {
        // When
        WireAnswer answer =
                Wire.answerTo(OneService.port(), (line + "\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        safe(answer.headers());
    }

    private static void safe(Map<String, String> headers) {
        assertThat(headers)
                .containsEntry("cache-control", "no-store")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'")
                .containsEntry("cross-origin-resource-policy", "same-origin")
                .containsEntry("referrer-policy", "no-referrer")
                .doesNotContainKeys("server", "x-powered-by", "set-cookie", "location");
        assertThat(headers.keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }
}
