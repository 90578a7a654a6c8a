package hoist.ingest.publishing;

import hoist.schemas.Topic;
import hoist.schemas.TopicLayout;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics that are not there. It changes none that is: to spread a topic over more partitions would part the
 * records of a tenant that came before from those that come after, so another number is refused instead.
 */
final class TopicsAtStart {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Map<String, Object> connection;
    private final TopicLayout layout;

    /** @param connection settings of Kafka's admin client */
    TopicsAtStart(Map<String, Object> connection, TopicLayout layout) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
        this.layout = layout;
    }

    /**
     * May be called any number of times, by any number of services at once.
     *
     * @throws IOException when Kafka is out of reach or refuses for now
     * @throws UnusableContract when a topic has another number of partitions than the settings say
     */
    void prepare() throws IOException {
        List<NewTopic> wanted = Stream.concat(
                        Stream.of(Topic.values()).map(topic -> topic.asNewTopic(layout)),
                        Stream.of(Topic.deadLetters(layout)))
                .toList();
        try (Admin admin = Admin.create(connection)) {
            for (KafkaFuture<Void> created : admin.createTopics(wanted, new CreateTopicsOptions())
                    .values()
                    .values()) {
                createdOrThere(created);
            }
            List<String> names = wanted.stream().map(NewTopic::name).toList();
            answer(admin.describeTopics(names).allTopicNames()).values().forEach(this::checkPartitions);
        } catch (KafkaException e) {
            throw new IOException("Kafka refuses the settings of the connection", e);
        }
    }

    private static void createdOrThere(KafkaFuture<Void> created) throws IOException {
        try {
            answer(created);
        } catch (IOException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void checkPartitions(TopicDescription topic) {
        int there = topic.partitions().size();
        if (there != layout.partitions()) {
            throw new UnusableContract(
                    "The topic " + topic.name() + " has " + there + " partitions, and hoist.topics.partitions says "
                            + layout.partitions() + ": set it to " + there
                            + ", because a tenant's partition is fixed for the life of a deployment.",
                    null);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) throws IOException {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("Kafka did not prepare the topics", e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("Kafka did not answer within " + TIMEOUT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Kafka", e);
        }
    }
}
