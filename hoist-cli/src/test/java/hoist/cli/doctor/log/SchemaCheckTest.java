package hoist.cli.doctor.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import hoist.cli.doctor.seen.Observation;
import hoist.cli.doctor.seen.Verdict;
import hoist.schemas.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry's answers, as Apicurio's Confluent-compatible API gives them. */
class SchemaCheckTest {
    private static final String JIT_FACTS = "/subjects/jit-facts-value/versions";

    /** By path; everything else is not there. */
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/apis/ccompat/v7", exchange -> {
            var path = exchange.getRequestURI().getPath().replace("/apis/ccompat/v7", "");
            var body = answers.getOrDefault(path, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answers.containsKey(path) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        answers.put("/config", "{\"compatibilityLevel\":\"BACKWARD_TRANSITIVE\"}");
        for (var topic : Topic.values()) {
            register(topic, "[1]", topic.schema().toString());
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatThisBuildRegisteredIsFine() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void anotherCompatibilityAMissingSchemaAndOneThatCannotBeReadAreFound() {
        // Given
        answers.put("/config", "{\"compatibilityLevel\":\"NONE\"}");
        answers.remove("/subjects/halo-events-value/versions");
        answers.put(JIT_FACTS, "[1,2]");
        answers.put(JIT_FACTS + "/2/schema", "{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}");
        // Then
        assertThat(findings())
                .containsExactly(
                        "The registry demands NONE, not BACKWARD_TRANSITIVE",
                        "halo-events-value is not registered",
                        "1 of 2 versions of jit-facts-value cannot be read by this build");
    }

    @Test
    void whatIsNoRegistryIsFound() {
        answers.clear();

        assertThat(findings()).singleElement().asString().endsWith("does not answer as one");
    }

    private void register(Topic topic, String versions, String schema) {
        answers.put("/subjects/" + topic.subject() + "/versions", versions);
        answers.put("/subjects/" + topic.subject() + "/versions/1/schema", schema);
    }

    private List<String> findings() {
        return new SchemaCheck(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .look().stream()
                        .filter(seen -> seen.verdict() == Verdict.FINDING)
                        .map(Observation::what)
                        .toList();
    }
}
