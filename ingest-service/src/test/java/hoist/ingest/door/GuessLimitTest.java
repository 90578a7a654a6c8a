package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

final class GuessLimitTest {
    private static final String HERE = "192.0.2.1";
    private final Limited time = new Limited();
    private final GuessLimit limit = new GuessLimit(Limited.SETTINGS, time);

    private void spend() {
        IntStream.range(0, Limited.BURST).forEach(_ -> limit.count(HERE, "halo"));
    }

    @Test
    void beyondTheBurstNothingIsComparedUntilLater() {
        // Given
        spend();
        // When
        Problem problem = catchThrowableOfType(Refusal.class, () -> limit.count(HERE, "halo"))
                .problem();
        // Then
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        time.pass(Duration.ofMinutes(1));
        assertThatCode(() -> limit.count(HERE, "halo")).doesNotThrowAnyException();
    }

    @Test
    void aRightSecretCostsNothing() {
        for (int i = 0; i < 10 * Limited.BURST; i++) {
            limit.count(HERE, "halo");
            limit.wasRight(HERE, "halo");
        }
        spend();
        assertThatThrownBy(() -> limit.count(HERE, "halo")).isInstanceOf(Refusal.class);
    }

    @Test
    void anotherNameAndAnotherAddressHaveTheirOwn() {
        // Given
        spend();
        // When, then
        assertThatCode(() -> limit.count(HERE, "other")).doesNotThrowAnyException();
        assertThatCode(() -> limit.count("192.0.2.2", "halo")).doesNotThrowAnyException();
    }

    @Test
    void namesThatAreMadeUpDriveNoneOutOfMemory() {
        // Given
        spend();
        // When
        IntStream.range(0, 100_000).forEach(i -> guess("made-up-" + i));
        // Then
        assertThatThrownBy(() -> limit.count(HERE, "halo")).isInstanceOf(Refusal.class);
    }

    private void guess(String name) {
        try {
            limit.count(HERE, name);
        } catch (Refusal spent) {
            // as it should be, sooner or later
        }
    }
}
