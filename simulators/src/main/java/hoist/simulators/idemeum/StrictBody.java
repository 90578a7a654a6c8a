package hoist.simulators.idemeum;

import static java.nio.charset.StandardCharsets.UTF_8;

import hoist.simulators.http.Body;
import hoist.simulators.http.Request;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body of exactly the documented members, each a string that is not blank; anything else is refused. */
record StrictBody(Map<String, String> members) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static StrictBody of(Request request, String mediaType, Set<String> documented) {
        if (!request.mediaType().equals(mediaType)) {
            throw Refusals.refused(415, "unsupported_media_type", "Content-Type must be " + mediaType);
        }
        JsonNode body = json(request.body());
        if (!body.isObject()) {
            throw Refusals.refused(400, "invalid_json", "the body must be a JSON object");
        }
        body.propertyNames().stream()
                .filter(name -> !documented.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusals.refused(422, "unknown_member", "remove " + name + "; allowed are " + documented);
                });
        Map<String, String> members = new LinkedHashMap<>();
        documented.forEach(name -> members.put(name, member(body, name)));
        return new StrictBody(members);
    }

    String get(String member) {
        String value = members.get(member);
        if (value == null) {
            throw new IllegalArgumentException(member + " is not a documented member");
        }
        return value;
    }

    private static String member(JsonNode body, String name) {
        JsonNode value = body.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Refusals.refused(422, "invalid_member", name + " must be a string that is not blank");
        }
        return value.stringValue();
    }

    private static JsonNode json(Body body) {
        try {
            return STRICT.readTree(
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes())).toString());
        } catch (JacksonException | CharacterCodingException ignored) {
            throw Refusals.refused(
                    400, "invalid_json", "the body is not one JSON value in UTF-8 without duplicate keys");
        }
    }
}
