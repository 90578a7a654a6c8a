package hoist.ingest.delivery;

import hoist.ingest.door.Arrival;
import hoist.ingest.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CloudEvents in binary mode: the attributes are headers named {@code ce-…}, percent-encoded where they are not ASCII. */
final class BinaryMode {
    private static final String PREFIX = "ce-";

    private BinaryMode() {}

    /** The attributes, when there are any: then all that are needed must be there. */
    static Optional<CloudEvent> attributes(Arrival arrival) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : arrival.headers().keySet()) {
            if (name.startsWith(PREFIX)) {
                object.put(name, decoded(name, arrival.header(name).orElse("")));
            }
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(CloudEvent.read("", object, PREFIX));
    }

    private static String decoded(String name, String value) {
        try {
            return UriUtils.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "The header is not percent-encoded.", "Write a % as %25.")
                    .at(name)
                    .refusal();
        }
    }
}
