package hoist.cli.doctor.log;

import java.time.Duration;
import java.util.Optional;

/**
 * How a topic stands on the brokers.
 *
 * @param retention empty for records that are never dropped
 * @param compacts whether a later record of the same key may replace an earlier one
 */
record TopicFacts(
        String name,
        int partitions,
        int replicas,
        int minInSyncReplicas,
        Optional<Duration> retention,
        boolean compacts) {}
