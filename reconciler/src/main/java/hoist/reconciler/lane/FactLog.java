package hoist.reconciler.lane;

import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;

/** Where a worker's facts are written. */
@FunctionalInterface
public interface FactLog {
    /** Completes when every in-sync replica has the fact; fails when that is not known within the producer's limits. */
    CompletableFuture<?> publish(SpecificRecord fact);
}
