package hoist.ingest.delivery;

import hoist.ingest.problem.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** How many events one call may bring. Kafka must have them all before the caller has its answer. */
public final class Items {
    private static final int MOST = 500;

    private Items() {}

    /**
     * Counts the items of an array; anything else is one.
     *
     * @throws hoist.ingest.problem.Refusal 413 when there are more than 500
     */
    public static void refuseTooMany(JsonNode body) {
        if (body.isArray() && body.size() > MOST) {
            throw Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "There are more than 500 items in the body.",
                            "Send fewer than 500 at once.")
                    .refusal();
        }
    }
}
