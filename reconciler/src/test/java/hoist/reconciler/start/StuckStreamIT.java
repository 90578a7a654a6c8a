package hoist.reconciler.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.Lamps;
import hoist.reconciler.testing.SharedBroker;
import hoist.schemas.Topic;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A fold that never comes back: no thread can be made to leave it, so only another process helps. */
@Timeout(600)
@Tag("long")
@ExtendWith(SharedBroker.class)
class StuckStreamIT {
    private static final Duration LONG = Duration.ofSeconds(2L * StreamLook.STUCK_AFTER);

    @Test
    void aStreamThatStandsStillForGoodEndsTheProcessToBeStartedAgain() {
        try (var house = new LampHouse()) {
            // Given
            LampHouse.awaitActing(house.instance("stuck"));
            try {
                // When
                house.write(Topic.ELEVATION_EVENTS, LampRecords.wish("nikmsp", Lamps.FROZEN));
                // Then
                await().atMost(LONG).until(() -> !house.halted.isEmpty());
                assertThat(house.halted).contains(LastResort.EXIT_CODE);
            } finally {
                Lamps.THAW.release();
            }
        }
    }
}
