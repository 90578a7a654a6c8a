package hoist.cli.doctor.log;

import hoist.cli.doctor.seen.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a topic must be like.
 *
 * @param brokers how many there are
 * @param retentions the shortest allowed of each topic that must exist
 */
record TopicRules(int brokers, Map<String, Duration> retentions) {
    private static final String ABOUT = "topics";
    private static final int COPIES_ON_A_CLUSTER = 3;
    private static final int WRITTEN_ON_A_CLUSTER = 2;

    TopicRules {
        retentions = new TreeMap<>(retentions);
    }

    /** Of all topics, by those that exist. */
    List<Observation> of(List<TopicFacts> topics) {
        var seen = new ArrayList<Observation>();
        retentions.forEach((name, retention) -> topics.stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .ifPresentOrElse(topic -> seen.addAll(of(topic, retention)), () -> seen.add(missing(name))));
        partitions(topics).ifPresent(seen::add);
        return seen;
    }

    private List<Observation> of(TopicFacts topic, Duration retention) {
        var seen = new ArrayList<Observation>();
        if (topic.retention().filter(kept -> kept.compareTo(retention) < 0).isPresent()) {
            seen.add(tooShort(topic, retention));
        }
        if (topic.compacts()) {
            seen.add(compacts(topic));
        }
        replication(topic).ifPresent(seen::add);
        return seen.isEmpty() ? List.of(Observation.fine(ABOUT, inWords(topic))) : seen;
    }

    private static Observation missing(String name) {
        return Observation.finding(
                ABOUT,
                "The topic " + name + " does not exist",
                "the service that reads or writes it waits for it",
                "Start any of the services: each makes what is missing; or let them create topics (ACL Create).");
    }

    private static Observation tooShort(TopicFacts topic, Duration retention) {
        var kept = topic.retention().orElse(Duration.ZERO);
        return Observation.finding(
                ABOUT,
                topic.name() + " keeps records for " + shown(kept) + ", which is less than " + shown(retention),
                "what was done must be remembered for longer than what asked for it, or a replay does it again",
                config(topic, "retention.ms=" + retention.toMillis()));
    }

    private static Observation compacts(TopicFacts topic) {
        return Observation.finding(
                ABOUT,
                topic.name() + " is compacted",
                "its key is the tenant: Kafka would keep one record of each tenant and drop all others",
                config(topic, "cleanup.policy=delete"));
    }

    private Optional<Observation> replication(TopicFacts topic) {
        int copies = topic.replicas();
        int written = topic.minInSyncReplicas();
        if (written > copies || (copies > 1 && written == copies)) {
            return Optional.of(Observation.finding(
                    ABOUT,
                    topic.name() + " needs " + written + " of its " + copies + " copies for each record",
                    written > copies ? "nothing can be written" : "nothing can be written while one broker is away",
                    config(topic, "min.insync.replicas=" + Math.max(1, copies - 1))));
        }
        if (brokers >= COPIES_ON_A_CLUSTER && copies < COPIES_ON_A_CLUSTER) {
            return Optional.of(Observation.finding(
                    ABOUT,
                    topic.name() + " has " + copies + " copies on " + brokers + " brokers",
                    "what was accepted is lost with " + (copies == 1 ? "one broker" : "two brokers"),
                    "Give it 3 with kafka-reassign-partitions.sh, then set min.insync.replicas=2."));
        }
        if (copies >= COPIES_ON_A_CLUSTER && written < WRITTEN_ON_A_CLUSTER) {
            return Optional.of(Observation.finding(
                    ABOUT,
                    topic.name() + " counts a record as written when one broker has it",
                    "what was accepted is lost when that broker is",
                    config(topic, "min.insync.replicas=" + WRITTEN_ON_A_CLUSTER)));
        }
        return Optional.empty();
    }

    private static Optional<Observation> partitions(List<TopicFacts> topics) {
        var counts =
                topics.stream().map(TopicFacts::partitions).distinct().sorted().toList();
        return counts.size() < 2
                ? Optional.empty()
                : Optional.of(Observation.finding(
                        ABOUT,
                        "The topics have different numbers of partitions: "
                                + String.join(
                                        ", ",
                                        topics.stream()
                                                .map(topic -> topic.name() + " " + topic.partitions())
                                                .toList()),
                        "the records of one tenant must be in one partition number of all topics, on one instance of a worker",
                        "Make those with another number anew with that of the others, while all services are stopped: the number is "
                                + "fixed for the life of a deployment."));
    }

    private static String config(TopicFacts topic, String setting) {
        return "kafka-configs.sh --alter --entity-type topics --entity-name " + topic.name() + " --add-config "
                + setting;
    }

    private static String inWords(TopicFacts topic) {
        return topic.name() + ": " + topic.partitions() + " partitions, " + topic.replicas() + " copies of which "
                + topic.minInSyncReplicas() + " must be written, kept for "
                + topic.retention().map(TopicRules::shown).orElse("ever");
    }

    private static String shown(Duration time) {
        return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
    }
}
