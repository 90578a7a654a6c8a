package hoist.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    private final Percentiles hundred = new Percentiles(
            IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList().reversed());

    @Test
    void theNearestRankIsTaken() {
        assertThat(hundred.at(50)).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.at(99)).isEqualTo(Duration.ofMillis(99));
        assertThat(new Percentiles(List.of(Duration.ofMillis(3))).at(99)).isEqualTo(Duration.ofMillis(3));
    }

    @Test
    void theLineIsForPeople() {
        assertThat(hundred.line()).isEqualTo("p50 50.0 ms, p99 99.0 ms, largest 100.0 ms of 100");
    }
}
