package hoist.ingest.publishing;

import hoist.schemas.TopicLayout;
import hoist.schemas.TopicSetUp;
import hoist.schemas.TopicSetUp.MisfitTopics;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Creates the topics that are not there, with an admin client that answers in time. */
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
        try (Admin admin = Admin.create(connection)) {
            new TopicSetUp(admin, layout).prepare();
        } catch (MisfitTopics e) {
            throw new UnusableContract(e.getMessage(), e);
        } catch (KafkaException e) {
            throw new IOException("Kafka refuses the settings of the connection", e);
        } catch (ExecutionException e) {
            throw new IOException("Kafka did not prepare the topics", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for Kafka", e);
        }
    }
}
