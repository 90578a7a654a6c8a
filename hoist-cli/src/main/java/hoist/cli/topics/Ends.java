package hoist.cli.topics;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * The ends of topics at one moment.
 *
 * @param tenant whose records alone count, if it is one's
 * @param offsets of the record that comes next in each partition
 */
public record Ends(Optional<String> tenant, Map<TopicPartition, Long> offsets) {
    public Ends {
        offsets = Map.copyOf(offsets);
    }
}
