package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

final class RateLimitTest {
    private final Limited time = new Limited();
    private final RateLimit limit = new RateLimit(Limited.SETTINGS, time);

    private static Caller caller(String tenant, String credential) {
        return new Caller(new TenantId(tenant), "halo", credential, Set.of(Permission.DECIDE));
    }

    private void spend() {
        IntStream.range(0, Limited.BURST).forEach(_ -> limit.count(caller("a", "key"), Duration.ZERO));
    }

    @Test
    void aBurstGoesThroughAndTheNextCallIsToldWhenToCome() {
        // Given
        spend();
        // When
        Problem problem = catchThrowableOfType(Refusal.class, () -> limit.count(caller("a", "key"), Duration.ZERO))
                .problem();
        // Then
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        time.pass(Duration.ofSeconds(1));
        assertThatCode(() -> limit.count(caller("a", "key"), Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void oneCredentialDoesNotSpendAnothers() {
        // Given
        spend();
        // When, then
        assertThatCode(() -> limit.count(caller("b", "key"), Duration.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> limit.count(caller("a", "other"), Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void whoDoesNotComeAgainWaitsForItsTurn() {
        // Given
        spend();
        // When, then
        assertThatCode(() -> limit.count(caller("a", "key"), Duration.ofSeconds(1)))
                .doesNotThrowAnyException();
    }

    @Test
    void aTurnThatIsFarIsNotWaitedFor() {
        // Given
        spend();
        // When, then
        assertThatThrownBy(() -> limit.count(caller("a", "key"), Duration.ofMillis(999)))
                .isInstanceOf(Refusal.class);
    }
}
