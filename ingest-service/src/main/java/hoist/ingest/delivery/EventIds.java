package hoist.ingest.delivery;

import hoist.ingest.door.Arrival;
import hoist.ingest.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/**
 * What a call's headers name its events: {@code webhook-id} before the CloudEvents id before {@code Idempotency-Key}. A
 * producer's id is kept as given, and a later reader ignores the second event of an id, whatever is in it. The methods that
 * are set up in Halo derive an id from the key and what is decided; see {@link DerivedId}. That an id comes with something
 * else is refused as long as {@link TakenIds} knows what it stood for.
 *
 * @param delivery from {@code webhook-id}
 * @param key from {@code Idempotency-Key}
 */
public record EventIds(Optional<String> delivery, Optional<String> key) {
    static final String DELIVERY = "webhook-id";
    static final String KEY = "Idempotency-Key";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /**
     * What the headers of a call say.
     *
     * @throws hoist.ingest.problem.Refusal 400 when a header cannot be an id
     */
    public static EventIds of(Arrival arrival) {
        return new EventIds(header(arrival, DELIVERY), header(arrival, KEY));
    }

    /** The id to use: the delivery's, else this one, else the key. */
    public Optional<String> first(Optional<String> own) {
        return delivery.or(() -> own).or(() -> key);
    }

    /** The ids for one of several events under the same headers. */
    public EventIds of(String path) {
        String position = "/" + path.substring(1, path.length() - 1);
        return new EventIds(delivery.map(id -> id + position), key.map(id -> id + position));
    }

    private static Optional<String> header(Arrival arrival, String name) {
        return arrival.header(name).map(id -> {
            if (!SHAPE.matcher(id).matches()) {
                throw Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "The header is no id.",
                                "Send 1 to 128 visible ASCII characters without blanks.")
                        .at(name)
                        .refusal();
            }
            return id;
        });
    }
}
