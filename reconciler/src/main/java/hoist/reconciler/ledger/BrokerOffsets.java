package hoist.reconciler.ledger;

import hoist.schemas.Topic;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks the brokers. */
public record BrokerOffsets(Admin admin, String group, Set<Topic> inputs) implements Offsets {
    @Override
    public CompletableFuture<Map<Topic, Long>> ends(int partition) {
        return listed(partition, OffsetSpec.latest());
    }

    @Override
    public CompletableFuture<Map<Topic, Long>> read(int partition) {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .toCompletableFuture();
        return listed(partition, OffsetSpec.earliest())
                .thenCombine(committed, (starts, offsets) -> read(partition, starts, offsets));
    }

    private static Map<Topic, Long> read(
            int partition, Map<Topic, Long> starts, Map<TopicPartition, OffsetAndMetadata> committed) {
        return starts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, start -> {
            @Nullable OffsetAndMetadata known = committed.get(in(partition, start.getKey()));
            return known == null ? start.getValue() : Math.max(start.getValue(), known.offset());
        }));
    }

    private CompletableFuture<Map<Topic, Long>> listed(int partition, OffsetSpec spec) {
        return admin.listOffsets(
                        inputs.stream().collect(Collectors.toMap(topic -> in(partition, topic), topic -> spec)))
                .all()
                .toCompletionStage()
                .toCompletableFuture()
                .thenApply(BrokerOffsets::byTopic);
    }

    private static Map<Topic, Long> byTopic(Map<TopicPartition, ListOffsetsResultInfo> infos) {
        return infos.entrySet().stream()
                .collect(Collectors.toMap(
                        info -> Topic.named(info.getKey().topic()).orElseThrow(),
                        info -> info.getValue().offset()));
    }

    private static TopicPartition in(int partition, Topic topic) {
        return new TopicPartition(topic.topicName(), partition);
    }
}
