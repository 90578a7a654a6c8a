package hoist.pipeline.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.ledger.Ledgers;
import hoist.schemas.Topic;
import hoist.tenants.Tenants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/asyncapi.yaml says who writes and who reads each topic. */
class TopicUsersTest {
    private static final Path FILE = Path.of("../docs/asyncapi.yaml");

    private final Map<String, Object> document = read();

    @Test
    void everyWorkerReadsAndWritesWhatTheDocumentSays() {
        for (var ledger : Ledgers.empty(Tenants.of(), Clock.systemUTC()).all()) {
            var worker = ledger.reconciliation();

            assertThat(topics(worker.worker(), "receive"))
                    .as("what %s reads", worker.worker())
                    .isEqualTo(names(worker.inputs()));
            assertThat(topics(worker.worker(), "send"))
                    .as("what %s writes", worker.worker())
                    .containsExactlyInAnyOrder(worker.facts().topicName(), Topic.DEAD_LETTERS);
        }
    }

    @Test
    void whatNoWorkerWritesComesFromOutside() {
        // Given
        var told = new TreeSet<String>();
        for (var ledger : Ledgers.empty(Tenants.of(), Clock.systemUTC()).all()) {
            told.add(ledger.reconciliation().facts().topicName());
        }

        // Then
        var outside = topics("ingest-service", "send");
        outside.addAll(topics("hoist", "send"));
        assertThat(outside).doesNotContainAnyElementsOf(told);
        outside.addAll(told);
        assertThat(outside).isEqualTo(names(Set.copyOf(Arrays.asList(Topic.values()))));
    }

    private static Set<String> names(Set<Topic> topics) {
        return topics.stream().map(Topic::topicName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Addresses of the channels of that user's operations. */
    private Set<String> topics(String user, String action) {
        return map(document.get("operations")).values().stream()
                .map(TopicUsersTest::map)
                .filter(operation -> action.equals(operation.get("action")))
                .filter(operation -> List.of(Map.of("name", user)).equals(operation.get("tags")))
                .map(operation -> map(operation.get("channel")).get("$ref").toString())
                .map(reference -> reference.substring("#/channels/".length()))
                .map(name -> map(map(document.get("channels")).get(name))
                        .get("address")
                        .toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Object> read() {
        try (var text = Files.newBufferedReader(FILE)) {
            return new Yaml().load(text);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
