package hoist.faults.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.isolation.Phase.With;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final Result RESULT = new Result(
            IsolationSettings.full(7),
            "20 silent",
            List.of(
                    phase(With.NO_TROUBLE, 1, 50),
                    phase(With.TROUBLE, 11, 60),
                    phase(With.NO_TROUBLE, 51, 100),
                    phase(With.TROUBLE, 61, 110)),
            List.of(Duration.ofMillis(20_400), Duration.ofMillis(3_000)),
            new Result.Requests(250, 1, 2));

    @Test
    void comparesAllPhasesWithTroubleWithAllWithout() {
        // When
        var ratio = RESULT.ratio();

        // Then
        assertThat(RESULT.waits(With.NO_TROUBLE).percentile(99)).isEqualTo(Duration.ofMillis(99));
        assertThat(RESULT.waits(With.TROUBLE).percentile(99)).isEqualTo(Duration.ofMillis(109));
        assertThat(ratio).isEqualTo(109.0 / 99.0);
    }

    @Test
    void tellsPeopleAll() {
        // When
        var table = RESULT.table();

        // Then
        assertThat(table)
                .contains(
                        "200 tenants, the HaloPSA of 20 in trouble (20 silent); 20.0 requests/s of all, seed 7",
                        "all without trouble         100      50.0      99.0     100.0",
                        "all with trouble            100      60.0     109.0     110.0",
                        "ratio of p99 1.10 (promised: at most 2); by round 1.20, 1.10",
                        "no ticket: 3, held up of the others: 4, raised late by 1.5 ms at most, load 0.3",
                        "within 21 s; of 250 requests 1 lost, 2 doubled");
    }

    @Test
    void whereNothingWasMeasuredNothingIsLong() {
        // When
        var waits = new Waits(List.of());

        // Then
        assertThat(waits.percentile(99)).isZero();
        assertThat(waits.longest()).isZero();
    }

    private static Phase phase(With with, long first, long last) {
        var waits =
                LongStream.rangeClosed(first, last).mapToObj(Duration::ofMillis).toList();
        return new Phase(with, new Waits(waits), 3, 4, Duration.ofNanos(1_500_000), 0.3);
    }
}
