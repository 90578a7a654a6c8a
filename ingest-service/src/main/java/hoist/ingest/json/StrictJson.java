package hoist.ingest.json;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/**
 * Reads exactly one JSON document in UTF-8. A member that is there twice, however it is spelt, is refused: the last one
 * would win, and could turn an approval for one user into one for everybody.
 */
public final class StrictJson {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate .*\"(.{1,128})\"", Pattern.DOTALL);

    private StrictJson() {}

    /**
     * The document in these bytes.
     *
     * @throws Refusal 400 when they are not exactly one JSON document in UTF-8
     */
    public static JsonNode parse(byte[] body) {
        JsonNode document = parse(body, JsonLimits.OURS);
        Surrogates.refuseLoneOnes(document);
        return document;
    }

    /**
     * The document in these bytes, of a form that is Halo's and not ours: texts may be as long as a ticket's are, and may
     * hold half characters where Halo cut them.
     *
     * @throws Refusal 400 when they are not exactly one JSON document in UTF-8
     */
    public static JsonNode parseHalos(byte[] body) {
        return parse(body, JsonLimits.HALOS);
    }

    private static JsonNode parse(byte[] body, JsonLimits limits) {
        String text = text(body);
        try {
            return limits.mapper().readTree(text);
        } catch (JacksonException e) {
            throw problem(e, text, limits).refusal();
        }
    }

    private static String text(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw bad("The body is not UTF-8.", "Send it in UTF-8.").refusal();
        }
        if (text.isBlank()) {
            throw bad("The body is empty.", "Send the JSON that GET /openapi.json describes.")
                    .refusal();
        }
        if (text.charAt(0) == BYTE_ORDER_MARK) {
            throw bad("The body starts with a byte order mark.", "Leave it out: JSON has none.")
                    .refusal();
        }
        return text;
    }

    private static Problem problem(JacksonException e, String text, JsonLimits limits) {
        if (e instanceof StreamConstraintsException) {
            return bad("The JSON goes beyond a limit.", limits.cure());
        }
        String where = position(e.getLocation());
        Matcher duplicate = DUPLICATE.matcher(e.getOriginalMessage());
        if (duplicate.find()) {
            return bad("The member is there twice in one object" + where + ".", "Send it once.")
                    .at(duplicate.group(1));
        }
        return HaloSlip.in(text)
                .map(slip -> bad("The body is no valid JSON" + where + ": " + slip.what(), slip.cure()))
                .orElseGet(() -> bad("The body is no valid JSON" + where + ".", "Send exactly one JSON document."));
    }

    private static String position(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Problem bad(String reason, String cure) {
        return Problem.of(HttpStatus.BAD_REQUEST, reason, cure);
    }
}
