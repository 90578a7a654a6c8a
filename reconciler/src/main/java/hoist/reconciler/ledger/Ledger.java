package hoist.reconciler.ledger;

import hoist.reconciler.Reconciliation;
import hoist.reconciler.lane.Lanes;
import hoist.schemas.Topic;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.state.Stores;

/**
 * The topology: every input topic into one fold, the fold into an in-memory store with a changelog, what cannot be folded
 * to the dead letters.
 *
 * @param decoder of all partitions, because it remembers schemas: a partition that moves here needs no registry
 * @param kept how long an entry stays after its end
 */
public record Ledger<S>(
        Reconciliation<S, ?> reconciliation,
        Lanes<S, ?> lanes,
        Offsets offsets,
        RecordDecoder decoder,
        Duration kept,
        FoldObserver observer,
        Clock clock) {

    static final String STORE = "ledger";

    /** A record without a time of its own must not stop the stream, as Kafka Streams' usual extractor would. */
    private static final TimestampExtractor TIME = (record, partitionTime) -> Math.max(0, record.timestamp());

    /** The topology to be run. */
    public Topology topology() {
        var topics = reconciliation.inputs().stream().map(Topic::topicName).toArray(String[]::new);
        var store =
                Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
        return new Topology()
                .addSource(
                        AutoOffsetReset.earliest(),
                        "inputs",
                        TIME,
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        topics)
                .addProcessor("fold", () -> new Fold<>(this), "inputs")
                .addStateStore(store, "fold")
                .addSink("dead-letters", Topic.DEAD_LETTERS, new StringSerializer(), new ByteArraySerializer(), "fold");
    }
}
