package hoist.ingest.delivery;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One event as it was delivered.
 *
 * @param path where it is in the body, for messages; empty for the body itself
 * @param id what the sender calls it, if the sender calls it anything
 * @param envelope what CloudEvents says about it, if it came as one
 * @param json the event itself
 */
public record Item(String path, Optional<String> id, Optional<CloudEvent> envelope, JsonNode json) {}
