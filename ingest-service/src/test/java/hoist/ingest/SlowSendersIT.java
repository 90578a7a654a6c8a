package hoist.ingest;

import static hoist.ingest.OneService.HALO;
import static hoist.ingest.OneService.IDEMEUM;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who sends slowly is cut off, and nobody else waits for it. Headers and bodies have two seconds here, and one read of the
 * server's more than a test waits: only their own time can end a call. All of them are slow at the same time.
 */
final class SlowSendersIT {
    private static final String A_STRANGERS_BODY = "a stranger's body";
    private static final String ENDLESS_HEADERS = "headers";
    private static final int MANY = 40;

    @TempDir
    static Path directory;

    private static final ExecutorService SENDERS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Map<String, Future<String>> ANSWERS = new TreeMap<>();
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
                        "--hoist.ingest.door.headers-within=2s",
                        "--hoist.ingest.door.body-within=2s",
                        "--server.tomcat.connection-timeout=10m")
                .ready();
        sendSlowly(A_STRANGERS_BODY, "unknown".repeat(6), "Content-Length: 60000\r\n\r\n", " ");
        sendSlowly(ENDLESS_HEADERS, IDEMEUM.text().reveal(), "", "X-A: b\r\n");
        sendSlowly("a header", IDEMEUM.text().reveal(), "X-Long: ", "x");
        sendUnread("GET", "Content-Length: 60000", " ");
        sendUnread("HEAD", "Content-Length: 60000", " ");
        sendUnread("GET", "Transfer-Encoding: chunked", "1\r\n \r\n");
        put("a request line", () -> answer("POST /web", "x"));
    }

    @AfterAll
    static void stop() {
        SENDERS.shutdownNow();
        service.close();
        registry.close();
    }

    private static void put(String what, Callable<String> call) {
        ANSWERS.put(what, SENDERS.submit(call));
    }

    private static String answer(String start, String drop) {
        return Wire.untilClosed(service.port(), start.getBytes(StandardCharsets.US_ASCII), drop, Wire.FOR_EVER);
    }

    private static void sendSlowly(String what, String key, String more, String drop) {
        String start = "POST /webhooks/elevations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "X-Idemeum-Api-Key: " + key + "\r\n" + more;
        put(what, () -> answer(start, drop));
    }

    private static void sendUnread(String method, String framing, String drop) {
        String start = method + " /openapi.json HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n\r\n";
        put(method + " " + framing, () -> answer(start, drop));
    }

    private static String answerTo(String what) throws ExecutionException, InterruptedException {
        return ANSWERS.get(what).get();
    }

    @Test
    void aStrangersBodyIsCutWhenTheAnswerIsThere() throws ExecutionException, InterruptedException {
        assertThat(answerTo(A_STRANGERS_BODY)).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {ENDLESS_HEADERS, "a header", "a request line"})
    void whoNeverEndsItsHeadersIsCut(String what) throws ExecutionException, InterruptedException {
        assertThat(answerTo(what)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET Content-Length: 60000", "HEAD Content-Length: 60000", "GET Transfer-Encoding: chunked"})
    void aBodyThatNobodyReadsIsRefusedAndCut(String what) throws ExecutionException, InterruptedException {
        assertThat(answerTo(what)).startsWith("HTTP/1.1 400").containsIgnoringCase("Connection: close");
    }

    @Test
    void othersAreServedBesideThem() {
        // Given
        IntStream.range(0, MANY)
                .forEach(i -> sendSlowly("beside " + i, IDEMEUM.text().reveal(), "Content-Length: 60000\r\n\r\n", " "));
        // When, then
        byte[] call = OneService.webhook().json(Bodies.expired("slow-2")).bytes();
        assertThat(Wire.answerTo(service.port(), call).status()).isEqualTo(202);
    }
}
