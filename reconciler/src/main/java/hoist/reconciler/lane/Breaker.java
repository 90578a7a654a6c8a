package hoist.reconciler.lane;

import hoist.reconciler.Outcome;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a lane from calling a vendor that is down: after three failures among the last five steps one probe per pause, until
 * one succeeds. Also honours the vendor's own wish to be left alone.
 */
final class Breaker {
    private static final int WINDOW = 5;
    private static final int JUDGED_FROM = 3;

    private final CircuitBreaker breaker;
    private final Clock clock;
    private volatile Instant quietUntil = Instant.MIN;

    Breaker(String name, Duration probeEvery, Clock clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(WINDOW)
                        .minimumNumberOfCalls(JUDGED_FROM)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(probeEvery)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(clock)
                        .build());
    }

    /** Whether a step may start now; who is let through calls {@link #report} or {@link #leave} once. */
    Gate tryEnter() {
        if (isQuiet() || !breaker.tryAcquirePermission()) {
            return Gate.SHUT;
        }
        return breaker.getState() == CircuitBreaker.State.HALF_OPEN ? Gate.PROBE : Gate.ENTERED;
    }

    /** Whether the vendor asked for a pause that is not over. */
    boolean isQuiet() {
        return clock.instant().isBefore(quietUntil);
    }

    /** Whether the vendor was down when it was last called. */
    boolean isOpen() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    void report(Outcome outcome) {
        switch (outcome) {
            case Outcome.Told told -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case Outcome.LookAgain look -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            case Outcome.VendorTrouble trouble -> {
                breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("vendor trouble"));
                trouble.pause().ifPresent(this::keepQuiet);
            }
        }
    }

    /** The step says nothing about the vendor; a probe that says nothing leaves its place to another. */
    void leave(Gate entered) {
        if (entered == Gate.PROBE) {
            breaker.releasePermission();
        }
    }

    private synchronized void keepQuiet(Duration pause) {
        var until = clock.instant().plus(pause);
        quietUntil = until.isAfter(quietUntil) ? until : quietUntil;
    }

    enum Gate {
        ENTERED,
        PROBE,
        SHUT,
        /** The step calls no vendor: it neither needs leave nor says anything about the vendor. */
        NOT_NEEDED
    }
}
