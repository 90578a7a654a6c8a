package hoist.reconciler.ledger;

import hoist.reconciler.LogPosition;
import hoist.reconciler.Reconciliation;
import hoist.reconciler.Situation;
import hoist.reconciler.Step;
import hoist.reconciler.lane.Lanes;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Folds one partition of every input topic, and opens the partition's lanes once it has caught up. */
final class Fold<S> implements Processor<String, byte[], String, byte[]> {
    private static final Duration CATCH_UP_CHECK = Duration.ofMillis(20);
    private static final Duration DROP_CHECK = Duration.ofHours(1);

    private final Ledger<S> ledger;
    private final Reconciliation<S, ?> reconciliation;
    private final RecordDecoder decoder;
    private final Map<String, Long> nextOffsets = new HashMap<>();

    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, S> store;
    private Lanes<S, ?>.@Nullable OfPartition lanes;
    private @Nullable CatchUp catchUp;
    private @Nullable Cancellable catchUpCheck;

    Fold(Ledger<S> ledger) {
        this.ledger = ledger;
        this.reconciliation = ledger.reconciliation();
        this.decoder = new RecordDecoder(ledger.serdes().newDeserializer());
    }

    @Override
    public void init(ProcessorContext<String, byte[]> context) {
        this.context = context;
        KeyValueStore<String, S> entries = context.getStateStore(Ledger.STORE);
        this.store = entries;
        this.lanes = ledger.lanes().own(context.taskId().partition());
        this.catchUpCheck = context.schedule(CATCH_UP_CHECK, PunctuationType.WALL_CLOCK_TIME, now -> openWhenCaughtUp());
        context.schedule(DROP_CHECK, PunctuationType.WALL_CLOCK_TIME, now -> dropTheLongSettled());
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var origin = context().recordMetadata().orElseThrow();
        switch (decoder.decode(origin.topic(), record.headers(), record.value())) {
            case RecordDecoder.Decoded.Decodable decodable -> foldOrBury(record, origin, decodable.envelope());
            case RecordDecoder.Decoded.Undecodable undecodable -> bury(record, origin, undecodable.reason());
        }
        nextOffsets.put(origin.topic(), origin.offset() + 1);
    }

    @Override
    public void close() {
        if (lanes != null) {
            lanes.close();
        }
        decoder.close();
    }

    private void foldOrBury(Record<String, byte[]> record, RecordMetadata origin, SpecificRecord value) {
        try {
            var envelope = Envelope.of(value);
            if (!envelope.tenant().equals(record.key())) {
                bury(record, origin, "the key is not the tenant");
                return;
            }
            fold(envelope, value, origin);
        } catch (IllegalArgumentException | ClassCastException e) {
            bury(record, origin, "not a kind this build knows");
        } catch (StackOverflowError e) {
            bury(record, origin, "nested too deep");
        }
    }

    private void fold(Envelope envelope, SpecificRecord value, RecordMetadata origin) {
        var entry = reconciliation.entryOf(value);
        if (entry.isPresent()) {
            var key = envelope.tenant() + "/" + entry.get();
            var position = new LogPosition(Topic.named(origin.topic()).orElseThrow(), origin.offset());
            var state = reconciliation.fold(store().get(key), value, position);
            store().put(key, state);
            if (catchUpCheck == null) { // before that, nothing is handed over: open() hands over everything at once
                lanes().changed(envelope.tenant(), entry.get(), state);
            }
        }
        lanes().folded(envelope.tenant(), envelope.eventId());
    }

    private void bury(Record<String, byte[]> record, RecordMetadata origin, String reason) {
        context().forward(DeadLetter.of(record, origin, reconciliation.worker(), reason));
    }

    private void openWhenCaughtUp() {
        try {
            if (catchUp == null) {
                catchUp = CatchUp.from(
                        ledger.admin(),
                        ledger.group(),
                        reconciliation.inputs(),
                        context().taskId().partition());
            }
            if (catchUp.progress(nextOffsets) == CatchUp.Progress.REACHED) {
                open();
            }
        } catch (ExecutionException e) {
            catchUp = null; // the brokers are asked again at the next check
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        if (catchUpCheck != null) {
            catchUpCheck.cancel();
            catchUpCheck = null;
        }
        try (var entries = store().all()) {
            entries.forEachRemaining(each -> {
                var slash = each.key.indexOf('/');
                lanes().changed(each.key.substring(0, slash), each.key.substring(slash + 1), each.value);
            });
        }
        lanes().open();
    }

    private void dropTheLongSettled() {
        var now = ledger.clock().instant();
        var dropped = new ArrayList<String>();
        try (var entries = store().all()) {
            entries.forEachRemaining(each -> {
                var slash = each.key.indexOf('/');
                var situation = new Situation<>(
                        each.key.substring(0, slash), each.key.substring(slash + 1), each.value, null, now);
                if (!situation.entry().equals(Reconciliation.TENANT_WIDE)
                        && reconciliation.next(situation) instanceof Step.Settled<?> settled
                        && settled.since().plus(ledger.kept()).isBefore(now)) {
                    dropped.add(each.key);
                }
            });
        }
        dropped.forEach(store()::delete);
    }

    private ProcessorContext<String, byte[]> context() {
        return required(context);
    }

    private KeyValueStore<String, S> store() {
        return required(store);
    }

    private Lanes<S, ?>.OfPartition lanes() {
        return required(lanes);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("used before init");
        }
        return value;
    }
}
