package hoist.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no HTTP client sends. The service under test waits one second for a body. */
final class RawHttpIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BODY = Bodies.expired("raw-1");

    private static String head(String... more) {
        return "POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-Idemeum-Api-Key: "
                + OneService.IDEMEUM.text().reveal() + "\r\n" + String.join("\r\n", more) + "\r\n\r\n";
    }

    static Stream<Arguments> framings() {
        return Stream.of(
                arguments("a longer length than the body", head("Content-Length: 5000") + BODY, "408"),
                arguments("two lengths", head("Content-Length: 10", "Content-Length: 20") + BODY, "400"),
                arguments(
                        "length and chunks",
                        head("Content-Length: 3", "Transfer-Encoding: chunked") + "0\r\n\r\n",
                        "400"),
                arguments("another transfer encoding", head("Transfer-Encoding: xchunked") + "0\r\n\r\n", "501"),
                arguments("chunks of no number", head("Transfer-Encoding: chunked") + "zz\r\nabc\r\n", "400"),
                arguments("chunks without end", head("Transfer-Encoding: chunked") + "5\r\n{\"a\":\r\n", "408"),
                arguments("a negative length", head("Content-Length: -1"), "400"),
                arguments("no host", "GET /openapi.json HTTP/1.1\r\n\r\n", "400"),
                arguments("a request line of nonsense", "NONSENSE\r\n\r\n", "400"),
                arguments("a NUL in a header", head("X-Y: a\0b", "Content-Length: 0"), "400"),
                arguments(
                        "a shorter length than the body",
                        head("Connection: close", "Content-Length: 10") + BODY,
                        "400"),
                arguments("chunks beyond the limit", head("Transfer-Encoding: chunked") + chunks(70), "413"));
    }

    private static String chunks(int kilobytes) {
        return ("400\r\n" + " ".repeat(1024) + "\r\n").repeat(kilobytes) + "0\r\n\r\n";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("framings")
    void wrongFramingIsRefusedAsAProblem(String what, String bytes, String status) throws IOException {
        // Given
        long before = OneService.stored();
        // When
        String answer = answerTo(bytes);
        // Then
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer).contains("application/problem+json").doesNotContainIgnoringCase("tomcat");
        assertThat(OneService.stored()).isEqualTo(before);
    }

    @Test
    void goodChunksAreTaken() throws IOException {
        String body = Bodies.expired("raw-2");
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        assertThat(answerTo(head("Transfer-Encoding: chunked", "Connection: close") + chunk))
                .startsWith("HTTP/1.1 202");
    }

    private static Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), OneService.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static String answerTo(String bytes) throws IOException {
        try (Socket socket = connected()) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            byte[] first = new byte[8192];
            int length = socket.getInputStream().read(first);
            return new String(first, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }
}
