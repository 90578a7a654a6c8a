package hoist.reconciler.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The entries as they lie in the store and its changelog: JSON, readable by people; an unknown member is skipped, a new one
 * starts null or zero. Writing takes two steps, so that a state that cannot be written is refused before anything changed.
 */
record EntryStore<S>(KeyValueStore<String, byte[]> store, Class<S> type) {
    /** Bytes; far more than an entry should ever need, and less than the changelog takes: one too large would stop the stream. */
    static final int LARGEST = 4 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** A state, and how it will lie in the store. */
    static final class Written<S> {
        final S state;
        private final byte[] bytes;

        private Written(S state, byte[] bytes) {
            this.state = state;
            this.bytes = bytes;
        }
    }

    /** A state that no changelog takes. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** @throws JacksonException if what lies there is no such state */
    @Nullable
    S read(EntryKey key) {
        return state(store.get(key.text()));
    }

    /**
     * The state as it will lie in the store.
     *
     * @throws TooLarge beyond {@link #LARGEST}
     */
    Written<S> written(S state) {
        var bytes = JSON.writeValueAsBytes(state);
        if (bytes.length > LARGEST) {
            throw new TooLarge();
        }
        return new Written<>(state, bytes);
    }

    void put(EntryKey key, Written<S> written) {
        store.put(key.text(), written.bytes);
    }

    void delete(EntryKey key) {
        store.delete(key.text());
    }

    /** All entries, those apart that cannot be read. */
    void forEach(BiConsumer<EntryKey, S> readable, Consumer<EntryKey> unreadable) {
        for (var key : keys()) {
            @Nullable S state = null;
            try {
                state = read(key);
            } catch (JacksonException e) { // one bad entry must not keep the others from being acted on
                unreadable.accept(key);
            }
            if (state != null) {
                readable.accept(key, state);
            }
        }
    }

    private List<EntryKey> keys() {
        var keys = new ArrayList<EntryKey>();
        try (var entries = store.all()) {
            entries.forEachRemaining(each -> keys.add(EntryKey.of(each.key)));
        }
        return keys;
    }

    private @Nullable S state(byte @Nullable [] bytes) {
        return bytes == null ? null : JSON.readValue(bytes, type);
    }
}
