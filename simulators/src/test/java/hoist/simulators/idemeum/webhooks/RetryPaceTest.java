package hoist.simulators.idemeum.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A few quick retries, then backing off. */
class RetryPaceTest {

    @ParameterizedTest
    @CsvSource({"1,0,250", "3,0,250", "4,0,500", "5,0,1000", "10,0,30000", "2000000000,0,30000", "1,60000,60000"})
    void waitsLongerAndLongerUpToALimit(int attempts, long askedForMillis, long expectedMillis) {
        assertThat(RetryPace.usual().after(attempts, Duration.ofMillis(askedForMillis)))
                .isEqualTo(Duration.ofMillis(expectedMillis));
    }
}
