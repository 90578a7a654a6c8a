package hoist.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.elevation.ElevationExpired;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docs/asyncapi.yaml says what the code does: topics, kinds, schemas, keys, headers. */
class AsyncApiTest {
    private static final TopicLayout DEFAULTS = new TopicLayout(12, (short) 1, 1);

    private final AsyncApi document = AsyncApi.read();

    @Test
    void everyTopicIsAChannelAndEveryChannelATopic() {
        var topics = Stream.concat(Arrays.stream(Topic.values()).map(Topic::topicName), Stream.of(Topic.DEAD_LETTERS));

        assertThat(document.addresses()).containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aChannelHasAMessageForEachKind(Topic topic) {
        var kinds = topic.schema().getField("body").schema().getTypes().stream().map(Schema::getName);

        assertThat(document.messages(topic.topicName()).keySet())
                .as("messages of %s in docs/asyncapi.yaml", topic.topicName())
                .containsExactlyElementsOf(kinds.toList());
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheNewestSchemaAndTheTenantAsKey(Topic topic) throws IOException {
        for (var message : document.messages(topic.topicName()).values()) {
            var payload = document.node(message.get("payload"));
            assertThat(payload.get("schemaFormat").toString()).startsWith("application/vnd.apache.avro+json");
            assertThat(schemaAt(AsyncApi.map(payload.get("schema")).get("$ref").toString()))
                    .as("schema of %s in docs/asyncapi.yaml", topic.topicName())
                    .isEqualTo(topic.schema());
            assertThat(document.kafka(trait(message)).get("key"))
                    .isEqualTo(Map.of("$ref", "#/components/schemas/Tenant"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMessageHasTheHeadersThatAreWritten(Topic topic) {
        for (var message : document.messages(topic.topicName()).values()) {
            assertThat(document.headers(trait(message))).containsAll(headersWritten());
            assertThat(trait(message)).containsEntry("contentType", EventRecord.CONTENT_TYPE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTopicIsMadeAsItsChannelSays(Topic topic) {
        assertThat(document.topicSettings(topic.topicName()))
                .isEqualTo(topic.asNewTopic(DEFAULTS).configs());
    }

    @Test
    void deadLettersAreMadeAndHeadedAsTheirChannelSays() throws IllegalAccessException {
        // Given
        var headers = new TreeSet<String>();
        for (var constant : DeadLetterHeaders.class.getFields()) {
            headers.add(String.valueOf(constant.get(null)));
        }

        // When
        var letter = document.messages(Topic.DEAD_LETTERS).get("DeadLetter");

        // Then
        assertThat(document.headers(letter)).isEqualTo(headers);
        assertThat(document.topicSettings(Topic.DEAD_LETTERS))
                .isEqualTo(Topic.deadLetters(DEFAULTS).configs());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.references()).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference)).as(reference).isNotNull();
            } else {
                assertThat(AsyncApi.FILE.resolveSibling(reference)).isRegularFile();
            }
        });
    }

    private Map<String, Object> trait(Map<String, Object> message) {
        return document.node(AsyncApi.list(message.get("traits")).getFirst());
    }

    private static Schema schemaAt(String reference) throws IOException {
        return new SchemaParser()
                .parse(Files.readString(AsyncApi.FILE.resolveSibling(reference)))
                .mainSchema();
    }

    /** The same for every topic. */
    private static Iterable<String> headersWritten() {
        var event = new ElevationEvent("e", "t", Instant.EPOCH, Instant.EPOCH, "s", "r", new ElevationExpired(null));
        return Stream.of(EventRecord.of(Topic.ELEVATION_EVENTS, event).headers().toArray())
                .map(Header::key)
                .toList();
    }
}
