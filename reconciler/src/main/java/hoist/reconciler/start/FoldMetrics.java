package hoist.reconciler.start;

import hoist.reconciler.ledger.FoldObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dead letters as a metric, {@code hoist.dead.letters} (counter; worker, topic, reason), unreadable entries as
 * {@code hoist.ledger.unreadable} (counter; worker), and both in the log.
 */
record FoldMetrics(MeterRegistry meters, String worker) implements FoldObserver {
    private static final Logger LOG = LoggerFactory.getLogger(FoldMetrics.class);

    @Override
    public void buried(String topic, int partition, long offset, String reason) {
        meters.counter("hoist.dead.letters", "worker", worker, "topic", topic, "reason", reason)
                .increment();
        LOG.atWarn()
                .addKeyValue("topic", topic)
                .addKeyValue("partition", partition)
                .addKeyValue("offset", offset)
                .addKeyValue("reason", reason)
                .log("a record cannot be folded and went to the dead letters");
    }

    @Override
    public void unreadable(String tenant) {
        meters.counter("hoist.ledger.unreadable", "worker", worker).increment();
        LOG.atError()
                .addKeyValue("tenant", tenant)
                .log("an entry of the ledger cannot be read by this build; nobody acts on it");
    }
}
