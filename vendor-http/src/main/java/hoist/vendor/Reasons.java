package hoist.vendor;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds in an error's body the sentence that a vendor wrote for people. */
public final class Reasons {
    /** Longer than any validation text seen, short enough for a note. */
    private static final int LONGEST = 300;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reasons() {}

    /** The body as JSON; empty for anything else. */
    public static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The first of these members of the body that holds a text, made fit to show; empty if there is none. */
    public static Optional<String> first(byte[] body, String... members) {
        return json(body).flatMap(json -> first(json, members));
    }

    /** The same for a body that was read. */
    public static Optional<String> first(JsonNode json, String... members) {
        for (String member : members) {
            String text = shown(json.path(member).asString(""));
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** The body as plain text, made fit to show; empty for markup or nothing. */
    public static Optional<String> text(byte[] body) {
        String text = shown(new String(body, StandardCharsets.UTF_8));
        return text.isEmpty() || text.startsWith("<") ? Optional.empty() : Optional.of(text);
    }

    /** One line without control and format characters, of limited length; a character is never cut in two. */
    public static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
