package hoist.connections.halo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTest {

    @ParameterizedTest
    @CsvSource({"6, 7, 700, 600", "1, 7, 700, 100", "1, 7, 3, 1", "1, 1, 2147483647, 2147483647"})
    void isThatPartOfTheCallsAndAtLeastOne(int ours, int of, int calls, int part) {
        assertThat(new Share("hoist-x.budget", ours, of).partOf(calls)).isEqualTo(part);
    }

    @Test
    void refusesMoreThanAllAndNothingByItsSetting() {
        assertThatThrownBy(() -> new Share("hoist-x.budget", 8, 7))
                .hasMessage("hoist-x.budget: ours is 8 of 7: give at least 1 and at most all parts");
        assertThatThrownBy(() -> new Share("hoist-x.budget", 0, 7)).hasMessageStartingWith("hoist-x.budget: ");
    }
}
