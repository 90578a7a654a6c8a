package hoist.ingest.door;

import hoist.ingest.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A call that was let in, with its whole body.
 *
 * @param caller who may do what is asked
 * @param route the path that was called
 * @param headers by lower-case name
 * @param body as sent; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares arrivals
public record Arrival(Caller caller, String route, Map<String, List<String>> headers, byte[] body) {

    /**
     * The value of a header that can be there once.
     *
     * @throws hoist.ingest.problem.Refusal 400 when it is there several times
     */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (values.size() > 1) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "The header is there several times.", "Send it once.")
                    .at(name)
                    .refusal();
        }
        return values.stream().findFirst();
    }
}
