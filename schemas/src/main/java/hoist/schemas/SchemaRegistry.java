package hoist.schemas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.avro.util.internal.JacksonUtils;

/**
 * Prepares the registry at a service's start: compatibility {@code BACKWARD_TRANSITIVE} (what is new can be read by new
 * readers only, and everything ever written stays readable), then every schema of this build, so that an incompatible
 * build fails before it writes its first record.
 */
public final class SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

    private final URI registry;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    public SchemaRegistry(URI registry) {
        this.registry = registry;
    }

    /**
     * Sets the compatibility and registers every topic's schema. May be called any number of times.
     *
     * @throws IncompatibleSchema when the registry holds a version that this build's schema could not read
     * @throws IOException when the registry is out of reach or refuses for another reason
     */
    public void prepare() throws IOException {
        send("PUT", "/config", "{\"compatibility\":\"" + COMPATIBILITY + "\"}");
        for (var topic : Topic.values()) {
            var quoted = quoted(topic.schema().toString());
            send("POST", "/subjects/" + topic.subject() + "/versions", "{\"schema\":" + quoted + "}");
        }
    }

    private void send(String method, String path, String body) throws IOException {
        var uri = URI.create(registry.toString().replaceAll("/$", "") + "/apis/ccompat/v7" + path);
        var request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        var answer = answerTo(request);
        switch (answer.statusCode()) {
            case 200, 201, 204 -> {}
            case 409, 422 -> throw new IncompatibleSchema(path);
            default -> throw new IOException(method + " " + uri + " answered " + answer.statusCode());
        }
    }

    private HttpResponse<Void> answerTo(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while calling the schema registry", e);
        }
    }

    private static String quoted(String json) {
        return JacksonUtils.toJsonNode(json).toString();
    }
}
