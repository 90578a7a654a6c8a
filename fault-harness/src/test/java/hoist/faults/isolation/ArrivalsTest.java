package hoist.faults.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.isolation.Arrivals.Arrival;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final IsolationSettings SETTINGS = new IsolationSettings(
            1, 10, 2, 50, Duration.ofSeconds(20), 1, Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void aSeedIsOnePlan() {
        // When
        var plan = Arrivals.of(SETTINGS);

        // Then
        assertThat(plan).isEqualTo(Arrivals.of(SETTINGS)).isNotEqualTo(Arrivals.of(withSeed(2)));
    }

    @Test
    void requestsComeInOrderAtTheRateAndOfEveryTenant() {
        // When
        var plan = Arrivals.of(SETTINGS).inOrder();

        // Then
        assertThat(plan)
                .isSortedAccordingTo((one, other) -> one.after().compareTo(other.after()))
                .allSatisfy(arrival -> assertThat(arrival.after()).isBetween(Duration.ZERO, SETTINGS.phase()))
                .hasSizeBetween(800, 1200)
                .extracting(Arrival::tenant)
                .contains(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void everyTenantHasItsTurnOnceAtTheSameRate() {
        // When
        var plan = Arrivals.oneEach(SETTINGS).inOrder();

        // Then
        assertThat(plan).hasSize(10).startsWith(new Arrival(Duration.ZERO, 0));
        assertThat(plan.getLast()).isEqualTo(new Arrival(Duration.ofMillis(180), 9));
    }

    private static IsolationSettings withSeed(long seed) {
        return new IsolationSettings(
                seed, 10, 2, 50, Duration.ofSeconds(20), 1, Duration.ofSeconds(10), Duration.ofMinutes(1));
    }
}
