package hoist.ingest.json;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.schemas.RequestIds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The members of one JSON object, read with their exact types: nothing is turned into something else. {@code null} is
 * the same as absent. Every refusal is a {@link Refusal} that names the member by its whole path.
 */
public final class Members {
    private static final int LAST_YEAR = 9999;

    private final String path;
    private final JsonNode object;

    private Members(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * The members of an object.
     *
     * @param path where the object is, empty for the document
     * @param known all members it may have; another one is refused
     */
    public static Members of(String path, JsonNode node, String... known) {
        if (!node.isObject()) {
            throw wrongType(path, "a JSON object").refusal();
        }
        Members members = new Members(path, node);
        Set<String> unknown = new TreeSet<>(node.propertyNames());
        unknown.removeAll(Set.of(known));
        if (!unknown.isEmpty()) {
            throw bad("The member is unknown.", "Leave it out; known here are " + String.join(", ", known) + ".")
                    .at(members.at(unknown.iterator().next()))
                    .refusal();
        }
        return members;
    }

    /** The whole path of a member. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Text without outer blanks; absent when blank. */
    public Optional<String> text(String name, Text kind) {
        return find(name).map(node -> checked(name, node, kind)).filter(text -> !text.isEmpty());
    }

    /** As {@link #text}, but it must be there and not blank. */
    public String requiredText(String name, Text kind) {
        return text(name, kind).orElseThrow(() -> missing(name));
    }

    /** An object inside this one, with these members at most. */
    public Optional<Members> object(String name, String... known) {
        return find(name).map(node -> of(at(name), node, known));
    }

    /** As {@link #object}, but it must be there. */
    public Members requiredObject(String name, String... known) {
        return object(name, known).orElseThrow(() -> missing(name));
    }

    /** One of some words. */
    public <T> Optional<T> word(String name, Map<String, T> words) {
        return text(name, Text.NAME)
                .map(text -> Optional.ofNullable(words.get(text))
                        .orElseThrow(() -> unprocessable(
                                name,
                                "The value is none of the words for it.",
                                "Send one of " + String.join(", ", new TreeSet<>(words.keySet())) + ".")));
    }

    /** As {@link #word}, but it must be there. */
    public <T> T requiredWord(String name, Map<String, T> words) {
        return word(name, words).orElseThrow(() -> missing(name));
    }

    /** A time in ISO 8601 with its offset, which must be there. */
    public Instant requiredTime(String name) {
        return time(name).orElseThrow(() -> missing(name));
    }

    /** As {@link #requiredTime}, but it may be absent. */
    public Optional<Instant> time(String name) {
        return text(name, Text.ID).map(text -> instant(name, text));
    }

    private Instant instant(String name, String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() >= 1970 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // refused below, like a year that no event can have
        }
        throw unprocessable(
                name, "The value is no time.", "Send ISO 8601 with an offset, such as 2026-11-21T09:30:00Z.");
    }

    /** A whole number above zero, as a number or as its digits in a string: Halo sends either. */
    public Optional<Long> positiveNumber(String name) {
        return find(name).filter(node -> !isBlank(node)).map(node -> {
            if (!node.isString() && !node.isIntegralNumber()) {
                throw wrongType(at(name), "a whole number").refusal();
            }
            Long number = number(node);
            if (number == null) {
                throw unprocessable(name, "The value is no number of that kind.", "Send a whole number above zero.");
            }
            return number;
        });
    }

    /** An e-mail address in its normal form, so that two spellings of one address are equal. */
    public String requiredEmail(String name) {
        return EmailAddress.normalised(requiredText(name, Text.EMAIL))
                .orElseThrow(() -> unprocessable(
                        name,
                        "The value is no e-mail address.",
                        "Send one whole address, such as nik@nikpot.com, without a name or wildcards."));
    }

    /** idemeum's id of an elevation request. */
    public String requiredRequestId(String name) {
        var id = requiredText(name, Text.ID);
        if (RequestIds.isJitNews(id)) {
            throw unprocessable(
                    name,
                    "The value is one that Hoist itself uses for what tickets are told of JIT accounts.",
                    "Send idemeum's id of the elevation request.");
        }
        return id;
    }

    /** The JSON of a member, whatever it is. */
    public Optional<JsonNode> find(String name) {
        return object.optional(name).filter(node -> !node.isNull());
    }

    private static boolean isBlank(JsonNode node) {
        return node.isString() && node.stringValue().isBlank();
    }

    private static @Nullable Long number(JsonNode node) {
        try {
            long number = node.isString() ? Long.parseLong(node.stringValue().strip()) : node.longValue();
            return number > 0 ? number : null;
        } catch (NumberFormatException | JacksonException e) {
            return null;
        }
    }

    private String checked(String name, JsonNode node, Text kind) {
        if (!node.isString()) {
            throw wrongType(at(name), "a string").refusal();
        }
        if (!node.stringValue().codePoints().allMatch(kind::takes)) {
            throw unprocessable(name, "The text contains control characters.", "Leave them out.");
        }
        String text = node.stringValue().strip();
        if (text.codePointCount(0, text.length()) > kind.longest()) {
            throw unprocessable(name, "The text is too long.", "Send at most " + kind.longest() + " characters.");
        }
        return text;
    }

    private Refusal missing(String name) {
        return unprocessable(name, "The member is missing or empty.", "Send a value for it.");
    }

    /** A value of the right type that cannot be taken. */
    public Refusal unprocessable(String name, String reason, String cure) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason, cure)
                .at(at(name))
                .refusal();
    }

    private static Problem wrongType(String where, String type) {
        return bad("The value has the wrong type.", "Send " + type + ".").at(where);
    }

    private static Problem bad(String reason, String cure) {
        return Problem.of(HttpStatus.BAD_REQUEST, reason, cure);
    }
}
