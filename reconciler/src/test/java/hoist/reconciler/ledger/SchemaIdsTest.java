package hoist.reconciler.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hoist.reconciler.ledger.SchemaIds.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry that answers, refuses, and begins an answer that never ends. */
class SchemaIdsTest {
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private SchemaIds ids;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var id = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            switch (id) {
                case "200", "404", "503" -> exchange.sendResponseHeaders(Integer.parseInt(id), -1);
                default -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    await(over);
                }
            }
            exchange.close();
        });
        server.setExecutor(threads);
        server.start();
        ids = new SchemaIds(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        over.countDown();
        ids.close();
        server.stop(0);
        threads.close();
    }

    @Test
    void tellsAnUnknownIdFromARegistryInTrouble() throws InterruptedException {
        assertThat(ids.ask(200)).isEqualTo(Answer.KNOWN);
        assertThat(ids.ask(404)).isEqualTo(Answer.UNKNOWN);
        assertThat(ids.ask(503)).isEqualTo(Answer.NONE);
    }

    /** Whoever waited for the end of it would neither say that the registry is in trouble nor hear that it is well again. */
    @Test
    @Timeout(90)
    void anAnswerThatNeverEndsIsNone() throws InterruptedException {
        assertThat(ids.ask(1)).isEqualTo(Answer.NONE);
        assertThat(ids.ask(200)).isEqualTo(Answer.KNOWN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
