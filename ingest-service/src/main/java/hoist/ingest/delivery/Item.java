package hoist.ingest.delivery;

import hoist.ingest.problem.Problem;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * One event as it was delivered.
 *
 * @param path where it is in the body, for messages; empty for the body itself
 * @param id what the sender calls it, if the sender calls it anything
 * @param envelope what CloudEvents says about it, if it came as one
 * @param json the event itself
 */
public record Item(String path, Optional<String> id, Optional<CloudEvent> envelope, JsonNode json) {

    /**
     * Checks that the envelope, if there is one, names the type that the event itself names.
     *
     * @throws hoist.ingest.problem.Refusal 422 when it is another
     */
    public void refuseOtherTypeThan(String type) {
        envelope.filter(event -> !event.type().equals(type)).ifPresent(event -> {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "The CloudEvent's type and the type in its data differ.",
                            "Send the same one in both.")
                    .at("type")
                    .refusal();
        });
    }
}
