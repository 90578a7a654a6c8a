package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body has two seconds here, and one read of the server's half a minute: only the body's own time can end a call. */
final class SlowBodyIT {
    private static final Duration WITHIN = Duration.ofSeconds(2);
    private static final Duration A_READ = Duration.ofSeconds(30);
    private static final int FOR_EVER = 100_000;

    @TempDir
    static Path directory;

    private static TestRegistry registry;
    private static TestService service;

    @BeforeAll
    static void start() {
        new TestTenants(directory).put("slow", "USER", List.of(HALO), List.of(IDEMEUM));
        registry = new TestRegistry();
        service = TestService.start(
                directory,
                TestKafka.address(),
                registry.url(),
                "--hoist.ingest.door.body-within=" + WITHIN,
                "--server.tomcat.connection-timeout=" + A_READ);
    }

    @AfterAll
    static void stop() {
        service.close();
        registry.close();
    }

    private static String head(String key, String framing) {
        return "POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Idemeum-Api-Key: " + key + "\r\n" + framing + "\r\n\r\n";
    }

    private static String known(String framing) {
        return head(IDEMEUM.text().reveal(), framing);
    }

    /** All that is answered until the server closes the connection, which must be well before a read of its own ends. */
    private static String answerTo(String start, String drop, int drops) throws IOException {
        long started = System.nanoTime();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout((int) A_READ.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> drip(out, drop, drops));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(A_READ.dividedBy(2));
            return answer;
        }
    }

    private static void drip(OutputStream out, String drop, int drops) {
        try {
            for (int i = 0; i < drops; i++) {
                out.write(drop.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        } catch (IOException e) {
            // the server closed the connection, as it should
        }
    }

    @Test
    void aBodyThatDripsIsCut() throws IOException {
        assertThat(answerTo(known("Content-Length: 60000"), " ", FOR_EVER)).startsWith("HTTP/1.1 408");
    }

    @Test
    void aBodyThatDripsAndStopsIsCut() throws IOException {
        assertThat(answerTo(known("Content-Length: 60000"), " ", 4)).startsWith("HTTP/1.1 408");
    }

    @Test
    void aBodyThatNeverStartsIsCut() throws IOException {
        assertThat(answerTo(known("Content-Length: 60000"), "", 0)).startsWith("HTTP/1.1 408");
    }

    @Test
    void theFrameOfAChunkThatDripsIsCut() throws IOException {
        assertThat(answerTo(known("Transfer-Encoding: chunked") + "5;x=", "y", FOR_EVER))
                .startsWith("HTTP/1.1 408");
    }

    @Test
    void aStrangersBodyThatDripsIsCutWhenTheAnswerIsThere() throws IOException {
        assertThat(answerTo(head("unknown", "Content-Length: 60000"), " ", FOR_EVER))
                .startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @CsvSource({"GET, Content-Length: 60000", "HEAD, Content-Length: 60000", "GET, Transfer-Encoding: chunked"})
    void aBodyThatNobodyReadsIsRefusedAndCut(String method, String framing) throws IOException {
        String start = method + " /openapi.json HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n";
        assertThat(answerTo(start, framing.startsWith("Transfer") ? "1\r\n \r\n" : " ", FOR_EVER))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Connection: close");
    }

    @Test
    void theConnectionServesTheNextCallAfterASlowOneAndARefusedOne() throws IOException {
        // Given
        String body = Bodies.expired("slow-1");
        String half = body.substring(0, body.length() / 2);
        String length = "Content-Length: " + body.length();
        String refused = head("unknown", length) + body;
        String last = head(IDEMEUM.text().reveal(), "Connection: close\r\n" + length) + body;
        // When
        String answers = answerTo(refused + known(length) + half, body.substring(half.length()) + last, 1);
        // Then
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(4);
        assertThat(answers).startsWith("HTTP/1.1 401").containsPattern("(?s)HTTP/1.1 202.*HTTP/1.1 202");
    }
}
