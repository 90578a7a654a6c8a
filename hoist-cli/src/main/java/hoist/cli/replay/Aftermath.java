package hoist.cli.replay;

import hoist.cli.topics.Ends;
import hoist.cli.topics.Span;
import hoist.cli.topics.TopicReader;
import hoist.cli.topics.TopicRecord;
import hoist.schemas.Envelope;
import hoist.schemas.Topic;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the workers told since.
 *
 * @param facts how many of each kind
 */
record Aftermath(Map<String, Integer> facts) {
    private static final Set<Topic> FACTS = EnumSet.of(Topic.TICKET_FACTS, Topic.DECISION_FACTS, Topic.JIT_FACTS);

    /** What is to be read to learn it. */
    static Span facts(Optional<String> tenant) {
        return Span.of(FACTS).of(tenant);
    }

    /** @param before the ends of {@link #facts} then */
    static Aftermath since(Ends before, TopicReader topics) {
        var facts = new TreeMap<String, Integer>();
        topics.readSince(before, record -> count(record, facts));
        return new Aftermath(facts);
    }

    /** Calls that were announced. */
    int calls() {
        return facts.entrySet().stream()
                .filter(each -> Announcement.isKind(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    String sentence() {
        return (calls() == 1 ? "1 vendor call" : calls() + " vendor calls") + " announced since"
                + (facts.isEmpty()
                        ? ": no vendor was called, and nothing changed."
                        : "; facts told: "
                                + facts.entrySet().stream()
                                        .map(each -> each.getValue() + " " + each.getKey())
                                        .collect(Collectors.joining(", "))
                                + ".");
    }

    private static void count(TopicRecord record, Map<String, Integer> facts) {
        record.envelope().map(Envelope::kind).ifPresent(kind -> facts.merge(kind, 1, Integer::sum));
    }
}
