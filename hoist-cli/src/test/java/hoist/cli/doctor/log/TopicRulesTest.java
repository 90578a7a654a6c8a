package hoist.cli.doctor.log;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.doctor.seen.Observation;
import hoist.cli.doctor.seen.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final TopicRules CLUSTER = new TopicRules(3, Map.of("facts", MONTH));

    @Test
    void aTopicAsItMustBeIsFineOnAClusterAndOnOneBroker() {
        assertThat(findings(CLUSTER, topic("facts", 6, 3, 2))).isEmpty();
        assertThat(findings(new TopicRules(1, Map.of("facts", MONTH)), topic("facts", 6, 1, 1)))
                .isEmpty();
        assertThat(CLUSTER.of(List.of(topic("facts", 6, 3, 2))))
                .extracting(Observation::what)
                .containsExactly("facts: 6 partitions, 3 copies of which 2 must be written, kept for 30 days");
    }

    @Test
    void eachDefectIsNamed() {
        assertThat(findings(CLUSTER)).containsExactly("The topic facts does not exist");
        assertThat(findings(CLUSTER, topic("facts", 6, 3, 3)))
                .containsExactly("facts needs 3 of its 3 copies for each record");
        assertThat(findings(CLUSTER, topic("facts", 6, 3, 1)))
                .containsExactly("facts counts a record as written when one broker has it");
        assertThat(findings(CLUSTER, topic("facts", 6, 1, 1))).containsExactly("facts has 1 copies on 3 brokers");
        assertThat(findings(CLUSTER, new TopicFacts("facts", 6, 3, 2, Optional.of(Duration.ofDays(7)), true)))
                .containsExactly("facts keeps records for 7 days, which is less than 30 days", "facts is compacted");
        assertThat(findings(CLUSTER, new TopicFacts("facts", 6, 3, 2, Optional.empty(), false)))
                .isEmpty();
    }

    @Test
    void topicsOfDifferentPartitionsAreNamedTogether() {
        var rules = new TopicRules(3, Map.of("facts", MONTH, "events", MONTH));

        assertThat(findings(rules, topic("events", 12, 3, 2), topic("facts", 6, 3, 2)))
                .containsExactly("The topics have different numbers of partitions: events 12, facts 6");
    }

    private static List<String> findings(TopicRules rules, TopicFacts... topics) {
        return rules.of(List.of(topics)).stream()
                .filter(seen -> seen.verdict() == Verdict.FINDING)
                .map(Observation::what)
                .toList();
    }

    private static TopicFacts topic(String name, int partitions, int replicas, int written) {
        return new TopicFacts(name, partitions, replicas, written, Optional.of(MONTH), false);
    }
}
