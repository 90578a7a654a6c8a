package hoist.ingest.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class UnexplainedTest {
    private static final Instant FIRST = Instant.parse("2026-11-21T10:00:00Z");

    private static Unexplained failed(int times) {
        Unexplained unexplained = new Unexplained(1, 0, 5, FIRST);
        for (int i = 0; i < times; i++) {
            unexplained = unexplained.onceMore();
        }
        return unexplained;
    }

    @Test
    void itIsGivenUpWhenItFailedOftenAndOthersPass() {
        assertThat(failed(10).isHopeless(6, FIRST)).isTrue();
        assertThat(failed(9).isHopeless(6, FIRST)).isFalse();
    }

    @Test
    void whatAllSufferIsNotBlamedOnOneForAnHour() {
        assertThat(failed(1000).isHopeless(5, FIRST.plus(Duration.ofMinutes(59))))
                .isFalse();
        assertThat(failed(1000).isHopeless(5, FIRST.plus(Duration.ofHours(1)))).isTrue();
    }
}
