package hoist.ingest.publishing;

import hoist.ingest.door.Arrival;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * W3C trace context: ties what the workers do to the call that caused it.
 *
 * @param value the header's value
 */
public record Traceparent(String value) {
    /** The header's name, over HTTP and in Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern SHAPE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The caller's, or a new one where the caller sent none that can be used. */
    public static Traceparent of(Arrival arrival) {
        return Optional.ofNullable(arrival.headers().get(HEADER))
                .filter(values -> values.size() == 1)
                .map(List::getFirst)
                .filter(value -> SHAPE.matcher(value).matches())
                .map(Traceparent::new)
                .orElseGet(Traceparent::fresh);
    }

    private static Traceparent fresh() {
        byte[] ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        HexFormat hex = HexFormat.of();
        return new Traceparent("00-" + hex.formatHex(ids, 0, 16) + "-" + hex.formatHex(ids, 16, 24) + "-01");
    }
}
