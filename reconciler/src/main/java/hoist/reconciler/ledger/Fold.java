package hoist.reconciler.ledger;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Lanes;
import hoist.reconciler.ledger.RecordFold.Unfoldable;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

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
        var envelope = RecordFold.envelope(key, value);
        var tenant = envelope.tenant();
        var store = owned().store;
        try {
            new RecordFold<>(reconciliation)
                    .fold(value, position, entry -> store.read(new EntryKey(tenant, entry)), store::written)
                    .forEach((entry, folded) -> keep(new EntryKey(tenant, entry), folded));
        } finally { // whoever told a fact that cannot be folded must not wait for it for ever
            owned().lanes.folded(tenant, envelope.eventId());
        }
    }

    private void keep(EntryKey key, EntryStore.Written<S> folded) {
        owned().store.put(key, folded);
        if (owned().catchUpCheck == null) { // before that, nothing is handed over: open() hands over everything at once
            owned().lanes.changed(key.tenant(), key.entry(), folded.state);
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
