package hoist.cli.output;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows as JSON for scripts: times in ISO 8601, and only ASCII, so that no character in it steers a terminal. */
final class JsonRows {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private JsonRows() {}

    static <R> Map<String, @Nullable Object> object(Table<R> table, R row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        table.columns()
                .forEach(
                        column -> object.put(column.name(), plain(column.value().apply(row))));
        return object;
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> optional -> plain(optional.orElse(null));
            case Instant at -> at.toString();
            case Collection<?> several -> several.stream().map(JsonRows::plain).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> String.valueOf(value);
        };
    }
}
