package hoist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.Topic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The real registry, after the services prepared it. */
class SchemaRegistryIT {
    private final URI registry = Pipeline.shared().servers().registry();

    /** So that every serializer has written, and registered what it writes. */
    @BeforeAll
    static void aWholeLife() {
        var seen = new Seen(Pipeline.shared().msp());
        var ticket = seen.ticketOf(seen.danaAsks());
        seen.msp().clickApprove(ticket.id(), Seen.TESS.email());
        seen.closed(ticket);
    }

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

    @ParameterizedTest
    @EnumSource
    void aSchemaThatReadsEverythingWrittenIsTaken(Topic topic) throws Exception {
        // Given
        var fields = new ArrayList<Schema.Field>();
        topic.schema().getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("newcomer", Schema.create(Schema.Type.STRING), "with a default", ""));
        var next = Schema.createRecord(
                topic.schema().getName(), null, topic.schema().getNamespace(), false, fields);
        var body = new JsonMapper().writeValueAsString(Map.of("schema", next.toString()));

        // When
        var answer = call("POST", "/compatibility/subjects/" + topic.subject() + "/versions/latest", body);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"is_compatible\":true");
    }

    private HttpResponse<String> call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(registry + "/apis/ccompat/v7" + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
