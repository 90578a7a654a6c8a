package hoist.ingest.spool;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What the spool takes, where it is, and how much of it there may be.
 *
 * @param directory of this instance alone; made if it is not there
 * @param routes whose events go to the spool instead of being refused
 * @param mostEvents of all tenants together; the next gets a 503
 * @param largest likewise, in bytes on disk
 * @param waitForKafka how long a call of these routes waits for Kafka before its event goes to the spool
 * @param tryAgainEvery how long after a failure a tenant's oldest event is tried again
 */
public record SpoolSettings(
        Path directory,
        SpooledRoutes routes,
        int mostEvents,
        DataSize largest,
        Duration waitForKafka,
        Duration tryAgainEvery) {
    public SpoolSettings {
        if (!waitForKafka.isPositive() || !tryAgainEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "hoist.ingest.spool.wait-for-kafka and try-again-every must be above 0: write for example 2s");
        }
        if (mostEvents < 1 || largest.toBytes() < 1) {
            throw new IllegalArgumentException("hoist.ingest.spool.most-events and largest must be at least 1:"
                    + " to have no spool, set all of hoist.ingest.spool.routes to false");
        }
    }
}
