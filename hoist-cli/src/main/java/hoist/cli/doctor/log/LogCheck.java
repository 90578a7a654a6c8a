package hoist.cli.doctor.log;

import hoist.cli.connection.Kafka;
import hoist.cli.doctor.seen.ClockCheck;
import hoist.cli.doctor.seen.Observation;
import hoist.schemas.Topic;
import hoist.schemas.TopicLayout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Looks at the topics and at the schemas in the registry. */
public final class LogCheck {
    private static final TopicLayout ANY_LAYOUT = new TopicLayout(1, (short) 1, 1);

    private final Kafka kafka;
    private final Clock clock;

    public LogCheck(Kafka kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * All that was seen; a registry that does not answer is an observation too.
     *
     * @throws hoist.cli.failure.CliFailure when Kafka stops answering
     */
    public List<Observation> look() {
        var seen = new ArrayList<Observation>();
        var wanted = wanted();
        var descriptions = existing(wanted);
        var brokers = kafka.answer(kafka.admin().describeCluster().nodes()).size();
        seen.addAll(new TopicRules(brokers, wanted).of(facts(descriptions)));
        newest(descriptions)
                .flatMap(newest -> ClockCheck.of("The services", future(newest)))
                .ifPresent(seen::add);
        seen.addAll(new SchemaCheck(kafka.serdes().registry()).look());
        return seen;
    }

    private static Map<String, Duration> wanted() {
        var topics = new ArrayList<NewTopic>();
        Arrays.stream(Topic.values()).map(topic -> topic.asNewTopic(ANY_LAYOUT)).forEach(topics::add);
        topics.add(Topic.deadLetters(ANY_LAYOUT));
        return topics.stream()
                .collect(Collectors.toMap(
                        NewTopic::name,
                        topic -> Duration.ofMillis(
                                Long.parseLong(topic.configs().get(TopicConfig.RETENTION_MS_CONFIG)))));
    }

    private Map<String, TopicDescription> existing(Map<String, Duration> wanted) {
        var names = kafka.answer(kafka.admin().listTopics().names());
        return new TreeMap<>(kafka.answer(kafka.admin()
                .describeTopics(wanted.keySet().stream().filter(names::contains).toList())
                .allTopicNames()));
    }

    private List<TopicFacts> facts(Map<String, TopicDescription> descriptions) {
        var configs = kafka.answer(kafka.admin()
                .describeConfigs(
                        descriptions.keySet().stream().map(LogCheck::resource).toList())
                .all());
        return descriptions.values().stream()
                .map(topic -> facts(topic, Objects.requireNonNull(configs.get(resource(topic.name())))))
                .toList();
    }

    private static TopicFacts facts(TopicDescription topic, Config config) {
        long retention = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
        return new TopicFacts(
                topic.name(),
                topic.partitions().size(),
                topic.partitions().getFirst().replicas().size(),
                Integer.parseInt(value(config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG)),
                retention < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(retention)),
                value(config, TopicConfig.CLEANUP_POLICY_CONFIG).contains(TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    /** The latest time any record carries: the clock of the service that wrote it. */
    private Optional<Instant> newest(Map<String, TopicDescription> topics) {
        var newest = topics.values().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.maxTimestamp()));
        return kafka.answer(kafka.admin().listOffsets(newest).all()).values().stream()
                .map(found -> found.timestamp())
                .filter(time -> time >= 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }

    /** A record of the past says nothing about clocks. */
    private Optional<Duration> future(Instant newest) {
        var ahead = Duration.between(clock.instant(), newest);
        return Optional.of(ahead.isNegative() ? Duration.ZERO : ahead);
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
