package hoist.schemas;

import hoist.schemas.decision.DecisionFact;
import hoist.schemas.elevation.ElevationEvent;
import hoist.schemas.halo.HaloEvent;
import hoist.schemas.jit.JitEvent;
import hoist.schemas.jit.JitFact;
import hoist.schemas.operator.OperatorCommand;
import hoist.schemas.ticket.TicketFact;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics whose values are Avro.
 *
 * <p>The key of every record is the tenant id and all topics have the same number of partitions: everything of one tenant
 * is in one partition number, in order, on one instance of each worker. Records of different tenants may be worked on at
 * the same time.
 *
 * <p>Facts and commands are kept longer than the events they answer, so that a replay of every event that is still there
 * always finds what was already done about it.
 */
public enum Topic {
    ELEVATION_EVENTS("elevation-events", ElevationEvent.getClassSchema(), Kept.EVENTS),
    JIT_EVENTS("jit-events", JitEvent.getClassSchema(), Kept.EVENTS),
    HALO_EVENTS("halo-events", HaloEvent.getClassSchema(), Kept.EVENTS),
    TICKET_FACTS("ticket-facts", TicketFact.getClassSchema(), Kept.FACTS),
    DECISION_FACTS("decision-facts", DecisionFact.getClassSchema(), Kept.FACTS),
    JIT_FACTS("jit-facts", JitFact.getClassSchema(), Kept.FACTS),
    OPERATOR_COMMANDS("operator-commands", OperatorCommand.getClassSchema(), Kept.FACTS);

    /** Where bytes go that cannot be decoded, with origin topic, partition, offset and reason in headers. Not Avro. */
    public static final String DEAD_LETTERS = "dead-letters";

    private final String topicName;

    @SuppressWarnings("ImmutableEnumChecker") // a generated class's schema is never changed
    private final Schema schema;

    private final Duration retention;

    Topic(String topicName, Schema schema, Duration retention) {
        this.topicName = topicName;
        this.schema = schema;
        this.retention = retention;
    }

    public String topicName() {
        return topicName;
    }

    /** The envelope's schema as this build writes it. */
    public Schema schema() {
        return schema;
    }

    /** Subject in the schema registry (topic name strategy). */
    public String subject() {
        return topicName + "-value";
    }

    /** The topic of this name, if it is one of these. */
    public static Optional<Topic> named(String topicName) {
        return Arrays.stream(values())
                .filter(topic -> topic.topicName.equals(topicName))
                .findFirst();
    }

    /** How the topic is to be created. */
    public NewTopic asNewTopic(TopicLayout layout) {
        return newTopic(topicName, layout, retention);
    }

    /** How {@link #DEAD_LETTERS} is to be created. */
    public static NewTopic deadLetters(TopicLayout layout) {
        return newTopic(DEAD_LETTERS, layout, Kept.EVENTS);
    }

    private static NewTopic newTopic(String name, TopicLayout layout, Duration retention) {
        return new NewTopic(name, layout.partitions(), layout.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(layout.minInSyncReplicas())));
    }

    private static final class Kept {
        static final Duration EVENTS = Duration.ofDays(30);
        static final Duration FACTS = Duration.ofDays(400);
    }
}
