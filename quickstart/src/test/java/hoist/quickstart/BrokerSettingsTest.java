package hoist.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {
    private static final Path DATA = Path.of("/data");

    @Test
    void aSingleBrokerKeepsSingleCopiesAndIsReachedDirectly() {
        // When
        var text = new BrokerSettings(DATA, Cluster.single(9092, 9093), 1).text();
        // Then
        assertThat(text.lines())
                .contains(
                        "controller.quorum.voters=1@127.0.0.1:9093",
                        "listeners=PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093",
                        "advertised.listeners=PLAINTEXT://127.0.0.1:9092",
                        "default.replication.factor=1",
                        "min.insync.replicas=1",
                        "offsets.topic.replication.factor=1");
    }

    @Test
    void oneOfThreeKnowsTheOthersKeepsThreeCopiesAndAdvertisesWhatStandsBeforeIt() {
        // Given
        var cluster = new Cluster(List.of(node(100), node(200), node(300)));
        // When
        var text = new BrokerSettings(DATA, cluster, 2).text();
        // Then
        assertThat(text.lines())
                .contains(
                        "node.id=2",
                        "controller.quorum.voters=1@127.0.0.1:102,2@127.0.0.1:202,3@127.0.0.1:302",
                        "listeners=PLAINTEXT://127.0.0.1:201,CONTROLLER://127.0.0.1:202,FRONT://127.0.0.1:203",
                        "advertised.listeners=PLAINTEXT://127.0.0.1:201,FRONT://127.0.0.1:204",
                        "default.replication.factor=3",
                        "min.insync.replicas=2",
                        "offsets.topic.replication.factor=3");
    }

    @Test
    void aClusterHasABroker() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cluster(List.of()));
    }

    private static Cluster.Node node(int ports) {
        return new Cluster.Node(ports + 1, ports + 2, Optional.of(new Cluster.Front(ports + 3, ports + 4)));
    }
}
