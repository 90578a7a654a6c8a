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

final class StrangerLimitTest {
    private static StrangerLimit spentBy(String address) {
        StrangerLimit limit = new StrangerLimit(Limited.SETTINGS, new Limited());
        IntStream.range(0, Limited.BURST).forEach(_ -> limit.count(address));
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
            assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    @Test
    void whatIsDearIsNotLookedAtOnceAllIsSpent() {
        // Given
        Limited time = new Limited();
        StrangerLimit limit = new StrangerLimit(Limited.SETTINGS, time);
        IntStream.range(0, Limited.BURST - 1).forEach(_ -> limit.count("192.0.2.1"));
        // When, then
        assertThat(limit.spent("192.0.2.1")).isEmpty();
        limit.count("192.0.2.1");
        assertThat(limit.spent("192.0.2.1")).isPresent();
        assertThat(limit.spent("192.0.2.2")).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(limit.spent("192.0.2.1")).isEmpty();
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
