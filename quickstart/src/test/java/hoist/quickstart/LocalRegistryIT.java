package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRegistryIT {
    private static final String SCHEMA = "{\"schema\": \"{\\\"type\\\": \\\"string\\\"}\"}";

    @TempDir
    Path directory;

    @Test
    void aSchemaIsThereAfterAKillAndAStop() throws IOException, InterruptedException {
        try (LocalRegistry registry = LocalRegistry.onFreePorts(directory);
                HttpClient http = HttpClient.newHttpClient()) {
            // Given
            List<String> progress = new ArrayList<>();
            registry.start(progress::add);
            URI versions = registry.url().resolve("/apis/ccompat/v7/subjects/letters-value/versions");
            HttpResponse<String> registered = http.send(
                    HttpRequest.newBuilder(versions)
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .POST(HttpRequest.BodyPublishers.ofString(SCHEMA))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(registered.statusCode()).isEqualTo(200);

            // When
            registry.kill();
            registry.start(progress::add);
            registry.stop();
            registry.start(progress::add);

            // Then
            HttpResponse<String> found = http.send(
                    HttpRequest.newBuilder(URI.create(versions + "/latest")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(found.body()).contains("\"subject\":\"letters-value\"");
            assertThat(progress)
                    .filteredOn(line -> line.contains("ready at http://127.0.0.1:"))
                    .hasSize(3);
            System.out.println(progress);
        }
    }
}
