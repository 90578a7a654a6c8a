package hoist.cli.workers;

import hoist.cli.topics.Place;
import hoist.schemas.Topic;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * A worker as Kafka knows it.
 *
 * @param name for example {@code ticket-worker}; jit-worker has two
 * @param group its consumer group
 * @param inputs the topics it reads
 */
public record Worker(String name, String group, Set<Topic> inputs) {
    boolean reads(TopicPartition partition) {
        return reads(partition.topic());
    }

    boolean reads(Place place) {
        return reads(place.topic());
    }

    private boolean reads(String topic) {
        return Topic.named(topic).filter(inputs::contains).isPresent();
    }
}
