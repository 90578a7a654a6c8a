package hoist.reconciler.ledger;

import static hoist.reconciler.ledger.CatchUp.Progress.BEHIND;
import static hoist.reconciler.ledger.CatchUp.Progress.REACHED;
import static hoist.schemas.Topic.ELEVATION_EVENTS;
import static hoist.schemas.Topic.TICKET_FACTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final FakeOffsets offsets = new FakeOffsets();

    @Test
    void everyTopicHasToBeReadToItsEnd() {
        // Given
        offsets(10, 0, 5, 0);
        // When
        var catchUp = new CatchUp(offsets, 0);
        // Then
        assertThat(catchUp.progress(Map.of())).isEqualTo(BEHIND);
        assertThat(catchUp.progress(Map.of(ELEVATION_EVENTS, 10L, TICKET_FACTS, 4L)))
                .isEqualTo(BEHIND);
        assertThat(catchUp.progress(Map.of(ELEVATION_EVENTS, 10L, TICKET_FACTS, 5L)))
                .isEqualTo(REACHED);
    }

    @Test
    void emptyTopicsAndThoseReadBeforeNeedNothing() {
        // Given
        offsets(10, 10, 0, 0);
        // When
        var catchUp = new CatchUp(offsets, 0);
        // Then
        assertThat(catchUp.progress(Map.of())).isEqualTo(REACHED);
    }

    @Test
    void whatComesAfterTheTakeOverIsNotWaitedFor() {
        // Given
        offsets(10, 0, 0, 0);
        var catchUp = new CatchUp(offsets, 0);
        // When
        offsets.ends.put(ELEVATION_EVENTS, 1_000L);
        // Then
        assertThat(catchUp.progress(Map.of(ELEVATION_EVENTS, 10L))).isEqualTo(REACHED);
    }

    @Test
    void aTopicMadeAnewIsReadFromItsStartWhateverTheGroupReadOfTheOldOne() {
        // Given
        offsets(10, 500, 0, 0);
        // When
        var catchUp = new CatchUp(offsets, 0);
        // Then
        assertThat(catchUp.progress(Map.of())).isEqualTo(BEHIND);
        assertThat(catchUp.progress(Map.of(ELEVATION_EVENTS, 10L))).isEqualTo(REACHED);
    }

    @Test
    void anEndThatNoFoldSeesIsReachedOnceTheGroupIsPastIt() {
        // Given
        offsets(10, 0, 0, 0);
        var catchUp = new CatchUp(offsets, 0);
        var lastRecordSeen = Map.of(ELEVATION_EVENTS, 9L);
        assertThat(catchUp.progress(lastRecordSeen)).isEqualTo(BEHIND);
        // When
        offsets.read.put(ELEVATION_EVENTS, 10L);
        // Then
        await().atMost(LONG).until(() -> catchUp.progress(lastRecordSeen) == REACHED);
    }

    @Test
    void brokersThatDoNotAnswerKeepTheLanesShutAndAreAskedAgain() {
        // Given
        offsets(0, 0, 0, 0);
        offsets.away = true;
        var catchUp = new CatchUp(offsets, 0);
        assertThat(catchUp.progress(Map.of())).isEqualTo(BEHIND);
        // When
        offsets.away = false;
        // Then
        await().atMost(LONG).until(() -> catchUp.progress(Map.of()) == REACHED);
    }

    private void offsets(long eventsEnd, long eventsRead, long factsEnd, long factsRead) {
        offsets.ends.put(ELEVATION_EVENTS, eventsEnd);
        offsets.read.put(ELEVATION_EVENTS, eventsRead);
        offsets.ends.put(TICKET_FACTS, factsEnd);
        offsets.read.put(TICKET_FACTS, factsRead);
    }
}
