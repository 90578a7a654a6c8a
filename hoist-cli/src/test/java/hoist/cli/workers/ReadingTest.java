package hoist.cli.workers;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.cli.topics.Place;
import hoist.schemas.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String EVENTS = Topic.ELEVATION_EVENTS.topicName();

    @Test
    void aWorkerThatRunsAndHasReadAllButTheNewestIsInNoTrouble() {
        assertThat(reading(1, 0, null).trouble(NOW)).isEmpty();
        assertThat(reading(1, 3, NOW.minusSeconds(60)).trouble(NOW)).isEmpty();
    }

    @Test
    void whatWaitsForAWorkerThatDoesNotRunIsCounted() {
        var isDown =
                "ticket-worker does not run (its consumer group hoist-ticket-worker has no member; --group PREFIX if"
                        + " it is called otherwise). ";
        assertThat(reading(0, 0, null).trouble(NOW))
                .contains(isDown + "Nothing waits for it. It reads on where it stopped once it is started.");
        assertThat(reading(0, 1, NOW).trouble(NOW))
                .contains(isDown + "1 record waits for it, since 2026-11-21 12:00:00.000 UTC."
                        + " It reads on where it stopped once it is started.");
        assertThat(reading(0, 1_234, NOW).trouble(NOW))
                .contains(isDown + "1,234 records wait for it, the first since 2026-11-21 12:00:00.000 UTC."
                        + " It reads on where it stopped once it is started.");
    }

    @Test
    void aWorkerThatRunsAndDoesNotReadIsBehind() {
        assertThat(reading(1, 2, NOW.minusSeconds(61)).trouble(NOW))
                .contains("ticket-worker runs, but is behind. 2 records wait for it, the first since 2026-11-21"
                        + " 11:58:59.000 UTC. It is catching up, or held up: its health and its log tell.");
    }

    @Test
    void whatItHasReadGoesByItsTopicsAndOffsets() {
        var down = reading(0, 1, NOW);

        assertThat(down.hasRead(new Place(EVENTS, 2, 16))).isTrue();
        assertThat(down.hasRead(new Place(EVENTS, 2, 17))).isFalse();
        assertThat(down.hasRead(new Place("jit-events", 2, 99)))
                .as("no topic of its")
                .isTrue();
        assertThat(down.unread(List.of(new Place(EVENTS, 2, 16)), NOW)).isEmpty();
        assertThat(down.unread(
                        List.of(new Place(EVENTS, 2, 16), new Place(EVENTS, 2, 17), new Place(EVENTS, 2, 18)), NOW))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("From elevation-events/2/17 on, ticket-worker has not read this story."
                                + " ticket-worker does not run"));
    }

    private static Reading reading(int members, long waiting, Instant since) {
        return new Reading(
                new Worker("ticket-worker", "hoist-ticket-worker", Set.of(Topic.ELEVATION_EVENTS)),
                members,
                Map.of(new TopicPartition(EVENTS, 2), 17L),
                waiting,
                Optional.ofNullable(since));
    }
}
