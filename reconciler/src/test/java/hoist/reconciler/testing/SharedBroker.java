package hoist.reconciler.testing;

import static org.awaitility.Awaitility.await;

import hoist.schemas.Topic;
import hoist.schemas.TopicLayout;
import hoist.schemas.TopicSetUp;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One real broker for all tests of this JVM, because starting one takes longer than most tests. Each test has topics of its own. */
public final class SharedBroker implements BeforeAllCallback {
    public static final int PARTITIONS = 4;
    private static final Duration LONG = Duration.ofSeconds(90);

    private static volatile @Nullable EmbeddedKafkaKraftBroker shared;

    /** Starts it with the first test class that asks for it; it ends after the last test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(Namespace.create(SharedBroker.class)).computeIfAbsent("broker", _ -> {
            var broker = started();
            shared = broker;
            return (AutoCloseable) broker::destroy;
        });
    }

    /** Its address. */
    public static String address() {
        return Objects.requireNonNull(shared, "the test class is not extended with this")
                .getBrokersAsString();
    }

    /** A broker of somebody's own, who will make it go away. */
    public static EmbeddedKafkaKraftBroker started() {
        var broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("log.segment.delete.delay.ms", "100");
        broker.afterPropertiesSet();
        return broker;
    }

    /** Empty topics; what former tests left is gone. */
    public static void freshTopics(String broker) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker))) {
            await().atMost(LONG)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> deleted(admin));
            await().atMost(LONG)
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> {
                        new TopicSetUp(admin, new TopicLayout(PARTITIONS, (short) 1, 1)).prepare();
                        return admin.listTopics().names().get().size() > Topic.values().length;
                    });
        }
    }

    private static boolean deleted(Admin admin) throws ExecutionException, InterruptedException {
        var topics = admin.listTopics().names().get();
        admin.deleteTopics(topics).all().get();
        return admin.listTopics().names().get().isEmpty();
    }
}
