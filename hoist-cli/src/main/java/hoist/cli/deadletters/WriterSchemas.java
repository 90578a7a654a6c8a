package hoist.cli.deadletters;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that bytes were written with, from the registry. */
final class WriterSchemas implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final URI registry;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** @param registry base address */
    WriterSchemas(URI registry) {
        this.registry = registry;
    }

    /** The schema of this id; empty when the registry does not know it, or does not answer. */
    Optional<Schema> find(int id) {
        var uri = URI.create(registry.toString().replaceAll("/$", "") + "/apis/ccompat/v7/schemas/ids/" + id);
        try {
            var answer = http.send(HttpRequest.newBuilder(uri).timeout(TIMEOUT).build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? schema(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Schema> schema(String json) {
        try {
            var text = JsonMapper.shared().readTree(json).path("schema").asString("");
            return Optional.of(new SchemaParser().parse(text).mainSchema());
        } catch (JacksonException | AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
