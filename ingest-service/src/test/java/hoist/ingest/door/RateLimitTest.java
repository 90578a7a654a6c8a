package hoist.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hoist.ingest.problem.Problem;
import hoist.ingest.problem.Refusal;
import hoist.tenants.Permission;
import hoist.tenants.TenantId;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

final class RateLimitTest {
    private static final DoorSettings SETTINGS =
            new DoorSettings(DataSize.ofKilobytes(64), DataSize.ofMegabytes(1), Duration.ofSeconds(5), 1, 3, 5, 20);

    private static Caller caller(String tenant, String credential) {
        return new Caller(new TenantId(tenant), "halo", credential, Set.of(Permission.DECIDE));
    }

    @Test
    void aBurstGoesThroughAndTheNextCallMustWait() {
        // Given
        RateLimit limit = new RateLimit(SETTINGS);
        for (int i = 0; i < 3; i++) {
            limit.count(caller("a", "key"));
        }
        // When
        Problem problem = catchThrowableOfType(Refusal.class, () -> limit.count(caller("a", "key")))
                .problem();
        // Then
        assertThat(problem.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(problem.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void oneCredentialDoesNotSpendAnothers() {
        // Given
        RateLimit limit = new RateLimit(SETTINGS);
        for (int i = 0; i < 3; i++) {
            limit.count(caller("a", "key"));
        }
        // When, then
        assertThatCode(() -> limit.count(caller("b", "key"))).doesNotThrowAnyException();
        assertThatCode(() -> limit.count(caller("a", "other"))).doesNotThrowAnyException();
    }
}
