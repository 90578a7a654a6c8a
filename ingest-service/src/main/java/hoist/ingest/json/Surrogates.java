package hoist.ingest.json;

import hoist.ingest.problem.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Finds half characters (U+D800 to U+DFFF alone), which no UTF-8 text can hold. */
final class Surrogates {
    private Surrogates() {}

    static void refuseLoneOnes(JsonNode node) {
        if (node.isString()) {
            check(node.stringValue());
        }
        if (node.isObject()) {
            node.propertyNames().forEach(Surrogates::check);
        }
        node.values().forEach(Surrogates::refuseLoneOnes);
    }

    private static void check(String text) {
        if (text.codePoints()
                .anyMatch(character -> character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)) {
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "A string contains half of a surrogate pair.",
                            "Send both halves, or the character itself.")
                    .refusal();
        }
    }
}
