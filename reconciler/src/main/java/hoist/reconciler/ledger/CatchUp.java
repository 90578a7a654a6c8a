package hoist.reconciler.ledger;

import hoist.schemas.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * How far one partition's ledger must have read before its lanes may act: to the ends its input topics had when this
 * instance took the partition over. Otherwise a lane would act on a request whose ticket stands a few records further on.
 */
final class CatchUp {
    private final Map<String, Long> stillToReach;

    private CatchUp(Map<String, Long> stillToReach) {
        this.stillToReach = stillToReach;
    }

    /** Asks the brokers for the ends as they are now; topics that are read to their end already need nothing. */
    static CatchUp from(Admin admin, String group, Set<Topic> inputs, int partition)
            throws ExecutionException, InterruptedException {
        var partitions = inputs.stream()
                .map(topic -> new TopicPartition(topic.topicName(), partition))
                .collect(Collectors.toSet());
        var ends = offsets(admin, partitions, OffsetSpec.latest());
        var starts = offsets(admin, partitions, OffsetSpec.earliest());
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        var targets = new HashMap<String, Long>();
        ends.forEach((each, end) -> {
            var known = committed.get(each);
            long from = Math.max(starts.getOrDefault(each, 0L), known == null ? 0 : known.offset());
            if (from < end) {
                targets.put(each.topic(), end);
            }
        });
        return new CatchUp(targets);
    }

    /** Whether everything up to these ends was read, given the next offset to be read of each topic seen so far. */
    Progress progress(Map<String, Long> nextOffsets) {
        stillToReach.entrySet().removeIf(target -> nextOffsets.getOrDefault(target.getKey(), 0L) >= target.getValue());
        return stillToReach.isEmpty() ? Progress.REACHED : Progress.BEHIND;
    }

    enum Progress {
        BEHIND,
        REACHED
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> spec)))
                .all()
                .get()
                .forEach((each, info) -> offsets.put(each, info.offset()));
        return offsets;
    }
}
