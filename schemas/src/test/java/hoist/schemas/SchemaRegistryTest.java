package hoist.schemas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaRegistryTest {
    private static final String CONFIG = "PUT /config";
    private static final String REGISTER = "POST /subjects/jit-facts-value/versions";
    private static final String LOOK_UP = "POST /subjects/jit-facts-value";

    /** By method and path; everything else is answered with 200. */
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    private HttpServer server;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apis/ccompat/v7", exchange -> {
            var path = exchange.getRequestURI().getPath().replace("/apis/ccompat/v7", "");
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(answers.getOrDefault(exchange.getRequestMethod() + " " + path, 200), -1);
            exchange.close();
        });
        server.start();
        registry = new SchemaRegistry(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void twoServicesThatSetTheCompatibilityAtOnceAreNoIncompatibleSchema() {
        // Given
        answers.put(CONFIG, 409);

        // Then: whoever prepares tries again
        assertThatThrownBy(registry::prepare)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/config")
                .hasMessageContaining("409");
    }

    @Test
    void aSchemaThatAnotherServiceRegisteredAtTheSameMomentIsThere() {
        // Given
        answers.put(REGISTER, 409);

        // Then
        assertThatCode(registry::prepare).doesNotThrowAnyException();
    }

    @Test
    void aSchemaThatIsRefusedAndNotThereIsIncompatible() {
        // Given
        answers.put(REGISTER, 409);
        answers.put(LOOK_UP, 404);

        // Then
        assertThatThrownBy(registry::prepare)
                .isInstanceOf(IncompatibleSchema.class)
                .hasMessageContaining("jit-facts-value");
    }
}
