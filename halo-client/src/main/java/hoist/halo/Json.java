package hoist.halo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes Halo's JSON: what is empty is left out, since a null would overwrite. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** Halo's own user interface sends this many digits, which is less than half a second. */
    private static final int HOUR_DIGITS = 4;

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private final ObjectNode object = MAPPER.createObjectNode();

    Json put(String member, String text) {
        object.put(member, text);
        return this;
    }

    Json put(String member, long number) {
        object.put(member, number);
        return this;
    }

    Json put(String member, boolean flag) {
        object.put(member, flag);
        return this;
    }

    Json put(String member, OptionalLong number) {
        number.ifPresent(value -> object.put(member, value));
        return this;
    }

    /** In decimal hours: five minutes are 0.0833. */
    Json hours(String member, Optional<Duration> time) {
        time.ifPresent(value -> object.put(
                member,
                BigDecimal.valueOf(value.toMillis()).divide(MILLIS_PER_HOUR, HOUR_DIGITS, RoundingMode.HALF_UP)));
        return this;
    }

    Json put(String member, Optional<String> text) {
        text.ifPresent(value -> object.put(member, value));
        return this;
    }

    /** Left out when there are none. */
    Json put(String member, List<Json> objects) {
        if (!objects.isEmpty()) {
            objects.forEach(each -> object.withArray(member).add(each.object));
        }
        return this;
    }

    /** An array of this one object: Halo takes nothing else. */
    byte[] bytes() {
        return MAPPER.writeValueAsBytes(List.of(object));
    }
}
