package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.ingest.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

final class StrangerLimitTest {
    /** One in a hundred seconds would be below what can be set, so the burst alone is what these tests spend. */
    private static final DoorSettings SETTINGS =
            new DoorSettings(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), Duration.ofSeconds(5), 50, 100, 1, 3);

    private static StrangerLimit spentBy(String address) {
        StrangerLimit limit = new StrangerLimit(SETTINGS);
        IntStream.range(0, 3).forEach(_ -> limit.count(address));
        return limit;
    }

    @Test
    void afterTheBurstItIsToldWhenToComeAgain() {
        // Given
        StrangerLimit limit = spentBy("192.0.2.1");
        // When
        Optional<Problem> problem = limit.count("192.0.2.1");
        // Then
        assertThat(problem).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
            assertThat(refusal.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:0:1::1, 2001:db8:0:2::1",
        "192.0.2.1, ::ffff:192.0.2.2",
        "what a header said, 192.0.2.1"
    })
    void anotherSenderIsNotTheOne(String sender, String other) {
        assertThat(spentBy(sender).count(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2",
        "192.0.2.1, ::ffff:192.0.2.1",
        "what a header said, what another said"
    })
    void oneSenderIsTheSameHoweverItIsWritten(String sender, String same) {
        assertThat(spentBy(sender).count(same)).isPresent();
    }
}
