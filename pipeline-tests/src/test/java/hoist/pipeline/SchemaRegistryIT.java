package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The real registry, after the services prepared it. */
class SchemaRegistryIT {
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
        var newcomer = new Schema.Field("newcomer", Schema.create(Schema.Type.STRING), "without a default", null);
        var unreadable = Schema.createRecord(
                topic.schema().getName(), null, topic.schema().getNamespace(), false, List.of(newcomer));
        var body = new JsonMapper().writeValueAsString(Map.of("schema", unreadable.toString()));

        // When
        var answer = call("POST", "/subjects/" + topic.subject() + "/versions", body);

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
