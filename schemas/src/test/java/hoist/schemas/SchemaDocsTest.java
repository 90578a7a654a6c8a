package hoist.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaDocsTest {

    private final Set<String> records = new HashSet<>();
    private final Set<String> undocumented = new TreeSet<>();

    @ParameterizedTest
    @EnumSource
    void everyRecordFieldAndEnumSaysWhatItIs(Topic topic) {
        // When
        visit(topic.schema());

        // Then
        assertThat(records).contains(topic.schema().getFullName());
        assertThat(undocumented).isEmpty();
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> visitOnce(schema);
            case ENUM, FIXED -> note(schema.getFullName(), schema.getDoc());
            case UNION -> schema.getTypes().forEach(this::visit);
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            default -> {} // a primitive type has no doc of its own
        }
    }

    private void visitOnce(Schema owner) {
        if (records.add(owner.getFullName())) {
            note(owner.getFullName(), owner.getDoc());
            for (Schema.Field field : owner.getFields()) {
                note(owner.getFullName() + "." + field.name(), field.doc());
                visit(field.schema());
            }
        }
    }

    private void note(String name, @Nullable String doc) {
        if (doc == null || doc.isBlank()) {
            undocumented.add(name);
        }
    }
}
