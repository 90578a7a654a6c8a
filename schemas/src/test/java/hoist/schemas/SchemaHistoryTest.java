package hoist.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything ever written stays readable: {@code history/<topic>/<number>.avsc} holds each version that was released.
 * Run with {@code -Dhoist.schemas.record} to write down a new version.
 */
class SchemaHistoryTest {
    private static final Path HISTORY = Path.of("history");

    @ParameterizedTest
    @EnumSource
    void todaysSchemaReadsEveryVersionEverWritten(Topic topic) throws Exception {
        // Given
        var versions = versions(topic);

        // When, Then
        new SchemaValidatorBuilder().canReadStrategy().validateAll().validate(topic.schema(), versions.reversed());
    }

    @ParameterizedTest
    @EnumSource
    void todaysSchemaIsTheNewestOfTheHistory(Topic topic) throws Exception {
        if (System.getProperty("hoist.schemas.record") != null) {
            write(topic);
        }

        assertThat(versions(topic))
                .as("run mvn test -pl schemas -Dhoist.schemas.record to add today's schema of %s", topic.topicName())
                .last()
                .isEqualTo(topic.schema());
    }

    @ParameterizedTest
    @EnumSource
    void aFieldWithoutDefaultWouldBeCaught(Topic topic) {
        // Given
        var fields = new ArrayList<Schema.Field>();
        topic.schema().getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("addedWithoutDefault", Schema.create(Schema.Type.STRING), null));
        var broken = Schema.createRecord(
                topic.schema().getName(), null, topic.schema().getNamespace(), false, fields);

        // When, Then
        Assertions.assertThatExceptionOfType(SchemaValidationException.class)
                .isThrownBy(() -> new SchemaValidatorBuilder()
                        .canReadStrategy()
                        .validateAll()
                        .validate(broken, versions(topic)));
    }

    private static void write(Topic topic) throws IOException {
        var versions = versions(topic);
        if (versions.isEmpty() || !versions.getLast().equals(topic.schema())) {
            var folder = Files.createDirectories(HISTORY.resolve(topic.topicName()));
            Files.writeString(
                    folder.resolve((versions.size() + 1) + ".avsc"),
                    SchemaFormatter.format("json/pretty", topic.schema()) + "\n");
        }
    }

    private static List<Schema> versions(Topic topic) throws IOException {
        var folder = HISTORY.resolve(topic.topicName());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(SchemaHistoryTest::number))
                    .map(SchemaHistoryTest::parse)
                    .toList();
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    private static Schema parse(Path file) {
        try {
            return new SchemaParser().parse(file).mainSchema();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
