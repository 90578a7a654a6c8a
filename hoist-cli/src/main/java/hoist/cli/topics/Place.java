package hoist.cli.topics;

import org.apache.kafka.common.TopicPartition;

/** Where a record stands. */
public record Place(String topic, int partition, long offset) {
    TopicPartition inPartition() {
        return new TopicPartition(topic, partition);
    }

    /** For people and for {@code hoist replay}, for example {@code elevation-events/3/1042}. */
    @Override
    public String toString() {
        return topic + "/" + partition + "/" + offset;
    }
}
