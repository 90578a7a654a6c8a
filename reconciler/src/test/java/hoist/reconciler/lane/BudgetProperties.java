package hoist.reconciler.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BudgetProperties {
    @Property
    void noSpanOfTheWindowsLengthHoldsMoreThanTheCalls(
            @ForAll @IntRange(min = 2, max = 5_000) int calls, @ForAll @IntRange(min = 1, max = 3_600) int seconds) {
        // Given
        var window = Duration.ofSeconds(seconds);
        // When
        var portion = Budget.Portion.of(calls, window);
        // Then
        assertThat(mostInOneSpan(portion, window)).isPositive().isLessThanOrEqualTo(calls);
    }

    @Example
    void halosBudgetComesInElevensEveryFiveSeconds() {
        assertThat(Budget.Portion.of(700, Duration.ofMinutes(5)))
                .isEqualTo(new Budget.Portion(11, Duration.ofSeconds(5)));
    }

    @Example
    void aSmallShareOfItComesInHandfuls() {
        assertThat(Budget.Portion.of(100, Duration.ofMinutes(5)).permits()).isEqualTo(8);
    }

    @Example
    void aChangeComesIntoForce() {
        // Given
        var budget = Budget.of("t", 2, Duration.ofMinutes(5));
        // When
        budget.change(3_000, Duration.ofMinutes(5));
        // Then
        assertThat(budget.available()).isGreaterThan(1);
    }

    /** A span that begins with the last nanosecond of one portion: as many portions as any span can touch. */
    private static long mostInOneSpan(Budget.Portion portion, Duration window) {
        var every = portion.every().toNanos();
        var first = every - 1;
        var last = first + window.toNanos();
        return (last / every + 1) * portion.permits();
    }
}
