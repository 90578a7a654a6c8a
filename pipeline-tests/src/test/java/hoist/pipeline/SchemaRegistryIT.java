package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real registry, after the services prepared it. */
class SchemaRegistryIT {
    private static final String UNREADABLE = """
            {"schema":"{\\"type\\":\\"record\\",\\"name\\":\\"%s\\",\\"namespace\\":\\"%s\\",\\"fields\\":[{\\"name\\":\\"newcomer\\",\\"type\\":\\"string\\"}]}"}""";

    private final URI registry = Pipeline.shared().registry().url();
    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest
    @EnumSource
    void everyTopicsSchemaIsThere(Topic topic) throws Exception {
        assertThat(call("GET", "/subjects/" + topic.subject() + "/versions/latest", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaThatCouldNotReadWhatIsWrittenIsRefused(Topic topic) throws Exception {
        // Given
        var schema =
                UNREADABLE.formatted(topic.schema().getName(), topic.schema().getNamespace());

        // When
        var answer = call("POST", "/subjects/" + topic.subject() + "/versions", schema);

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(registry + "/apis/ccompat/v7" + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
