package hoist.reconciler.ledger;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A ledger entry as JSON in the store's changelog: readable by people; an unknown member is skipped, a new one starts null or zero. */
final class JsonSerde {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private JsonSerde() {}

    static <S> Serde<S> of(Class<S> type) {
        return Serdes.serdeFrom(
                (topic, state) -> state == null ? null : JSON.writeValueAsBytes(state),
                (topic, bytes) -> bytes == null ? null : JSON.readValue(bytes, type));
    }
}
