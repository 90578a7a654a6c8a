package hoist.ingest.publishing;

import hoist.ingest.spool.SpoolSettings;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Whether a call that can go to the spool need wait for Kafka at all: not when two such calls in a row waited in vain.
 * What drains the spool finds out when Kafka is back, and says so here; else one call tries after a while. A tenant whose
 * partition alone is out of reach opens no breaker for others: after its first event its spool is not empty, and its
 * calls come here no more.
 */
@Component
final class KafkaBreaker {
    private static final int IN_A_ROW = 2;
    private static final int DRAINS_BEFORE_A_CALL = 10;

    private final CircuitBreaker breaker;

    KafkaBreaker(SpoolSettings settings) {
        breaker = CircuitBreaker.of(
                "kafka",
                CircuitBreakerConfig.custom()
                        .slidingWindow(IN_A_ROW, IN_A_ROW, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.tryAgainEvery().multipliedBy(DRAINS_BEFORE_A_CALL))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Whether to try; each yes is to be followed by {@link #answered} or {@link #silent}. */
    boolean letsTry() {
        return breaker.tryAcquirePermission();
    }

    /** Kafka answered a call, if only with a refusal of its event. */
    void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** A call waited in vain. */
    void silent() {
        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
    }

    /** Kafka took an event of the spool. */
    void isBack() {
        if (breaker.getState() != CircuitBreaker.State.CLOSED) {
            breaker.transitionToClosedState();
        }
    }
}
