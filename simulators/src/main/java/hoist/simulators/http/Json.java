package hoist.simulators.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the simulators write it and, leniently, read it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** Any record, map, list or node as JSON in UTF-8. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Any JSON.
     *
     * @throws tools.jackson.core.JacksonException when it is none
     */
    public static JsonNode tree(byte[] json) {
        return MAPPER.readTree(json);
    }
}
