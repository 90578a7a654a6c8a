package hoist.ingest;

import static hoist.ingest.OneService.IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection carries beside single calls: several of them, pieces of them, and wishes for other protocols. */
final class ConnectionIT {
    private static String head(String key, String more) {
        return "POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Idemeum-Api-Key: " + key + "\r\n" + more + "\r\n\r\n";
    }

    private static String known(String more) {
        return head(IDEMEUM.text().reveal(), more);
    }

    private static String known(String more, String body) {
        return known(more + "Content-Length: " + body.length()) + body;
    }

    private static String untilClosed(String bytes) {
        return untilClosed(bytes, "", 0);
    }

    private static String untilClosed(String bytes, String drop, int drops) {
        return Wire.untilClosed(OneService.port(), bytes.getBytes(StandardCharsets.ISO_8859_1), drop, drops);
    }

    private static int answers(String text) {
        return text.split("HTTP/1.1 [2-5]", -1).length - 1;
    }

    @Test
    void goodChunksAreTaken() {
        String body = Bodies.expired("connection-1");
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        assertThat(untilClosed(known("Transfer-Encoding: chunked\r\nConnection: close") + chunk))
                .startsWith("HTTP/1.1 202");
    }

    @Test
    void aConnectionServesTheNextCallAfterOneInPiecesAndARefusedOne() {
        // Given
        String body = Bodies.expired("connection-2");
        String half = body.substring(0, body.length() / 2);
        String length = "Content-Length: " + body.length();
        String refused = head("unknown", length) + body;
        String last = known("Connection: close\r\n", body);
        // When
        String all = untilClosed(refused + known(length) + half, body.substring(half.length()) + last, 1);
        // Then
        assertThat(answers(all)).isEqualTo(3);
        assertThat(all).startsWith("HTTP/1.1 401").containsPattern("(?s)HTTP/1.1 202.*HTTP/1.1 202");
    }

    @Test
    void callsInOnePieceAreAnsweredInTheirOrder() {
        // When
        String all = untilClosed(known("", Bodies.expired("connection-3a"))
                + known("", "{}")
                + known("Connection: close\r\n", Bodies.expired("connection-3b")));
        // Then
        assertThat(answers(all)).isEqualTo(3);
        assertThat(all).containsPattern("(?s)HTTP/1.1 202.*HTTP/1.1 422.*HTTP/1.1 202");
    }

    /** One call cannot hide in another's body: what ends differently for two readers ends the connection. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 4\r\nContent-Length: 0",
                "Content-Length: 4\r\nTransfer-Encoding: xchunked",
                "Content-Length: 4\r\nTransfer-Encoding:\tchunked",
                "Content-Length: 4\r\nTransfer-Encoding\t: chunked"
            })
    void aHiddenCallIsNotServed(String lengths) {
        // Given
        long before = OneService.stored();
        // When
        String all = untilClosed(
                known(lengths) + "0\r\n\r\n" + known("Connection: close\r\n", Bodies.expired("connection-4")));
        // Then
        assertThat(answers(all)).isEqualTo(1);
        assertThat(all).containsPattern("^HTTP/1.1 (400|501)");
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2c", "websocket", "TLS/1.0"})
    void noOtherProtocolIsSpoken(String protocol) {
        String all =
                untilClosed("GET /openapi.json HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: " + protocol + "\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertThat(all).startsWith("HTTP/1.1 200").doesNotContain("101 ");
    }

    @Test
    void otherVersionsAreRefused() {
        assertThat(untilClosed("GET / HTTP/9.9\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 505")
                .contains("application/problem+json");
        assertThat(untilClosed("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")).isEmpty();
    }

    @Test
    void aTrailerIsNoHeader() {
        // Given
        String body = Bodies.expired("connection-5");
        String trailer = "0\r\nX-Idemeum-Api-Key: " + IDEMEUM.text().reveal() + "\r\n\r\n";
        // When, then
        assertThat(untilClosed("POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Connection: close\r\nTrailer: X-Idemeum-Api-Key\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n" + trailer))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void whoWaitsToBeAskedForItsBodyIsAskedOnlyWhenItIsKnown() {
        // Given
        String body = Bodies.expired("connection-6");
        String wait = "Expect: 100-continue\r\nConnection: close\r\n";
        // When, then
        assertThat(untilClosed(known(wait + "Content-Length: " + body.length()), body, 1))
                .startsWith("HTTP/1.1 100")
                .contains("HTTP/1.1 202");
        assertThat(untilClosed(head("unknown", wait + "Content-Length: 9"))).startsWith("HTTP/1.1 401");
        assertThat(untilClosed(known("Expect: a-miracle\r\nConnection: close\r\n", body)))
                .startsWith("HTTP/1.1 417")
                .contains("application/problem+json");
    }

    @Test
    void noHostIsBelieved() {
        String all = untilClosed(String.join(
                "\r\n",
                "GET http://evil.invalid/openapi.json HTTP/1.1",
                "Host: evil.invalid",
                "X-Forwarded-Host: evil.invalid",
                "X-Forwarded-Prefix: /evil",
                "Connection: close",
                "",
                ""));
        assertThat(all).startsWith("HTTP/1.1 200").doesNotContain("evil");
    }
}
