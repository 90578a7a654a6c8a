package hoist.schemas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the topics that are missing. It changes none that is there: to spread a topic over more partitions would part the
 * records of a tenant that came before from those that come after, so another number is refused instead.
 */
public final class TopicSetUp {
    private final Admin admin;
    private final TopicLayout layout;

    public TopicSetUp(Admin admin, TopicLayout layout) {
        this.admin = admin;
        this.layout = layout;
    }

    /**
     * Creates what is missing. May be called any number of times, by any number of services at once.
     *
     * @throws MisfitTopics when an existing topic has another number of partitions than the layout says
     * @throws ExecutionException when the brokers are out of reach or refuse
     */
    public void prepare() throws ExecutionException, InterruptedException {
        var wanted = wanted();
        var existing = admin.listTopics().names().get();
        for (var topic : wanted) {
            if (!existing.contains(topic.name())) {
                create(topic);
            }
        }
        refuseMisfits(wanted);
    }

    private List<NewTopic> wanted() {
        var topics = new ArrayList<NewTopic>();
        Arrays.stream(Topic.values()).map(topic -> topic.asNewTopic(layout)).forEach(topics::add);
        topics.add(Topic.deadLetters(layout));
        return topics;
    }

    private void create(NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) { // another service was faster
                throw e;
            }
        }
    }

    private void refuseMisfits(List<NewTopic> wanted) throws ExecutionException, InterruptedException {
        var descriptions = admin.describeTopics(
                        wanted.stream().map(NewTopic::name).toList())
                .allTopicNames()
                .get();
        for (var description : descriptions.values()) {
            if (description.partitions().size() != layout.partitions()) {
                throw new MisfitTopics(
                        description.name(), description.partitions().size(), layout.partitions());
            }
        }
    }

    /** Topics with different numbers of partitions would tear a tenant's records apart. */
    public static final class MisfitTopics extends RuntimeException {
        private static final long serialVersionUID = 1;

        MisfitTopics(String topic, int has, int wanted) {
            super("The topic " + topic + " has " + has + " partitions, and hoist.topics.partitions says " + wanted
                    + ": set it to " + has
                    + ", because a tenant's partition is fixed for the life of a deployment.");
        }
    }
}
