package hoist.ingest.spool;

import java.util.concurrent.atomic.LongAdder;

/**
 * What happened since the start. Once nothing waits: taken + waiting at the start = drained + set aside since.
 *
 * @param taken events that came into the spool
 * @param drained events that left it for Kafka
 * @param refused events that it could not take
 */
record SpoolCounts(LongAdder taken, LongAdder drained, LongAdder refused) {
    SpoolCounts() {
        this(new LongAdder(), new LongAdder(), new LongAdder());
    }
}
