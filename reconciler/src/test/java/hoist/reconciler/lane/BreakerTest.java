package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.reconciler.Outcome;
import hoist.reconciler.testing.LampRecords;
import hoist.reconciler.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration PROBE_EVERY = Duration.ofSeconds(15);
    private static final Outcome TROUBLE = new Outcome.VendorTrouble(Optional.empty());

    private final MovableClock clock = new MovableClock(LampRecords.START);
    private final Breaker breaker = new Breaker("t", PROBE_EVERY, clock);

    @Test
    void shutsAfterThreeFailuresAndLetsOneProbeInPerPause() {
        // Given
        fail(3);
        // When
        var atOnce = breaker.tryEnter();
        clock.advance(PROBE_EVERY.plusMillis(1));
        var first = breaker.tryEnter();
        var second = breaker.tryEnter();
        // Then
        assertThat(atOnce).isEqualTo(Breaker.Gate.SHUT);
        assertThat(first).isEqualTo(Breaker.Gate.PROBE);
        assertThat(second).isEqualTo(Breaker.Gate.SHUT);
    }

    @Test
    void aProbeThatSucceedsOpensTheLane() {
        // Given
        fail(3);
        clock.advance(PROBE_EVERY.plusMillis(1));
        breaker.tryEnter();
        // When
        breaker.report(new Outcome.Told());
        // Then
        assertThat(breaker.tryEnter()).isEqualTo(Breaker.Gate.ENTERED);
    }

    @Test
    void aProbeThatSaysNothingLeavesItsPlaceToExactlyOneOther() {
        // Given
        fail(3);
        clock.advance(PROBE_EVERY.plusMillis(1));
        var probe = breaker.tryEnter();
        // When
        breaker.leave(probe);
        // Then
        assertThat(breaker.tryEnter()).isEqualTo(Breaker.Gate.PROBE);
        assertThat(breaker.tryEnter()).isEqualTo(Breaker.Gate.SHUT);
    }

    @Test
    void whoEnteredBeforeTheBreakerShutMakesNoRoomForASecondProbe() {
        // Given
        var early = breaker.tryEnter();
        fail(3);
        clock.advance(PROBE_EVERY.plusMillis(1));
        breaker.tryEnter();
        // When
        breaker.leave(early);
        // Then
        assertThat(breaker.tryEnter()).isEqualTo(Breaker.Gate.SHUT);
    }

    @Test
    void theVendorsWishToBeLeftAloneIsHonouredAndAShorterOneDoesNotShortenIt() {
        // Given
        pause(Duration.ofSeconds(60));
        pause(Duration.ofSeconds(1));
        // When
        clock.advance(Duration.ofSeconds(59));
        var before = breaker.tryEnter();
        clock.advance(Duration.ofSeconds(1));
        var after = breaker.tryEnter();
        // Then
        assertThat(before).isEqualTo(Breaker.Gate.SHUT);
        assertThat(after).isEqualTo(Breaker.Gate.ENTERED);
    }

    private void pause(Duration asked) {
        breaker.report(new Outcome.VendorTrouble(Optional.of(asked)));
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(each -> {
            breaker.tryEnter();
            breaker.report(TROUBLE);
        });
    }
}
