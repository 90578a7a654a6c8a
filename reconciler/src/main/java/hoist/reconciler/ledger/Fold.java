package hoist.reconciler.ledger;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Lanes;
import hoist.reconciler.trust.Trust;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Folds one partition of every input topic, and opens the partition's lanes once it has caught up. Kafka Streams may close
 * it and initialise it again: everything about one ownership is made in {@link #init}.
 */
final class Fold<S> implements Processor<String, byte[], String, byte[]> {
    private static final Duration CATCH_UP_CHECK = Duration.ofMillis(20);
    private static final Duration DROP_CHECK = Duration.ofHours(1);

    private final Ledger<S> ledger;
    private final Reconciliation<S, ?> reconciliation;
    private @Nullable Ownership<S> ownership;

    /** What belongs to one ownership of the partition. */
    private static final class Ownership<S> {
        final ProcessorContext<String, byte[]> context;
        final EntryStore<S> store;
        final Lanes<S, ?>.OfPartition lanes;
        final CatchUp catchUp;
        final Map<Topic, Long> nextOffsets = new EnumMap<>(Topic.class);

        @Nullable
        Cancellable catchUpCheck;

        Ownership(Ledger<S> ledger, ProcessorContext<String, byte[]> context) {
            var partition = context.taskId().partition();
            this.context = context;
            this.store = new EntryStore<>(
                    context.getStateStore(Ledger.STORE), ledger.reconciliation().stateType());
            this.catchUp = new CatchUp(ledger.offsets(), partition);
            this.lanes = ledger.lanes().own(partition);
        }
    }

    /** A record that cannot be folded; its message is the reason. */
    private static final class Unfoldable extends Exception {
        private static final long serialVersionUID = 1;

        Unfoldable(String reason) {
            super(reason);
        }
    }

    Fold(Ledger<S> ledger) {
        this.ledger = ledger;
        this.reconciliation = ledger.reconciliation();
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        var owned = new Ownership<>(ledger, context);
        owned.catchUpCheck =
                context.schedule(CATCH_UP_CHECK, PunctuationType.WALL_CLOCK_TIME, now -> openWhenCaughtUp());
        context.schedule(DROP_CHECK, PunctuationType.WALL_CLOCK_TIME, now -> dropTheLongSettled());
        ownership = owned;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var origin = owned().context.recordMetadata().orElseThrow();
        var topic = Topic.named(origin.topic()).orElseThrow();
        try {
            switch (ledger.decoder().decode(origin.topic(), record.headers(), record.value())) {
                case RecordDecoder.Decoded.Decodable decodable ->
                    fold(record.key(), decodable.envelope(), new LogPosition(topic, origin.offset()));
                case RecordDecoder.Decoded.Undecodable undecodable -> throw new Unfoldable(undecodable.reason());
            }
        } catch (Unfoldable e) {
            bury(record, origin, String.valueOf(e.getMessage()));
        }
        owned().nextOffsets.put(topic, origin.offset() + 1);
    }

    @Override
    public void close() {
        if (ownership != null) {
            ownership.lanes.close();
            ownership = null;
        }
    }

    private void fold(@Nullable String key, SpecificRecord value, LogPosition position) throws Unfoldable {
        var envelope = guarded(() -> Envelope.of(value));
        refuseMisplaced(key, envelope);
        try {
            var folded = new LinkedHashMap<EntryKey, EntryStore.Written<S>>(); // all of them or none
            for (var entry : guarded(() -> reconciliation.entriesOf(value))) {
                var entryKey = new EntryKey(envelope.tenant(), entry);
                folded.put(entryKey, folded(entryKey, value, position));
            }
            folded.forEach(this::keep);
        } finally { // whoever told a fact that cannot be folded must not wait for it for ever
            owned().lanes.folded(envelope.tenant(), envelope.eventId());
        }
    }

    private EntryStore.Written<S> folded(EntryKey key, SpecificRecord value, LogPosition position) throws Unfoldable {
        return guarded(() -> {
            var store = owned().store;
            var state = Objects.requireNonNull(reconciliation.fold(key.entry(), store.read(key), value, position));
            return store.written(state);
        });
    }

    private void keep(EntryKey key, EntryStore.Written<S> folded) {
        owned().store.put(key, folded);
        if (owned().catchUpCheck == null) { // before that, nothing is handed over: open() hands over everything at once
            owned().lanes.changed(key.tenant(), key.entry(), folded.state);
        }
    }

    private static void refuseMisplaced(@Nullable String key, Envelope envelope) throws Unfoldable {
        if (!envelope.tenant().equals(key)) {
            throw new Unfoldable("the key is not the tenant");
        }
        if (!EntryKey.isTenant(envelope.tenant())) {
            throw new Unfoldable("not a tenant's name");
        }
    }

    /**
     * The worker's pure functions, and reading and writing the entry: whatever they throw concerns this record alone.
     *
     * @throws Error after which this JVM is not to be trusted: the record is not at fault, and is read again after a restart
     */
    private static <T> T guarded(Supplier<T> pure) throws Unfoldable {
        try {
            return pure.get();
        } catch (IllegalArgumentException | ClassCastException | MatchException e) {
            throw new Unfoldable("not a kind this build knows");
        } catch (StackOverflowError e) {
            throw new Unfoldable("nested too deep");
        } catch (JacksonException e) {
            throw new Unfoldable("its entry in the ledger cannot be read or written");
        } catch (EntryStore.TooLarge e) {
            throw new Unfoldable("its entry in the ledger would grow too large");
        } catch (Throwable e) {
            Trust.requireAfter(e);
            throw new Unfoldable(e.getClass().getSimpleName());
        }
    }

    private void bury(Record<String, byte[]> record, RecordMetadata origin, String reason) {
        owned().context.forward(DeadLetter.of(record, origin, reconciliation.worker(), reason));
        ledger.observer().buried(origin.topic(), origin.partition(), origin.offset(), reason);
    }

    private void openWhenCaughtUp() {
        if (owned().catchUp.progress(owned().nextOffsets) == CatchUp.Progress.REACHED) {
            open();
        }
    }

    private void open() {
        if (owned().catchUpCheck != null) {
            owned().catchUpCheck.cancel();
            owned().catchUpCheck = null;
        }
        var observer = ledger.observer();
        owned().store
                .forEach(
                        (key, state) -> owned().lanes.changed(key.tenant(), key.entry(), state),
                        key -> observer.unreadable(key.tenant()));
        owned().lanes.open();
    }

    private void dropTheLongSettled() {
        new LongSettled<>(reconciliation, ledger.kept(), ledger.clock().instant()).dropFrom(owned().store);
    }

    private Ownership<S> owned() {
        if (ownership == null) {
            throw new IllegalStateException("used before init or after close");
        }
        return ownership;
    }
}
