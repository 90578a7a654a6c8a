package hoist.ticket.opening;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.halo.Asset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule T4: exactly one, in either column; else none. */
final class AssetMatchTest {
    private static final Asset BY_NUMBER = new Asset(1, 12, "desktop-7q2", "Latitude");
    private static final Asset BY_KEY = new Asset(2, 12, "A-100", "DESKTOP-7Q2");

    @Test
    void looksInBothColumnsIgnoringCase() {
        assertThat(AssetMatch.of(List.of(BY_NUMBER), "DESKTOP-7Q2")).isEqualTo(new AssetMatch.Found(BY_NUMBER));
        assertThat(AssetMatch.of(List.of(BY_KEY), " desktop-7q2 ")).isEqualTo(new AssetMatch.Found(BY_KEY));
    }

    @Test
    void attachesNoneOfSeveralAndNothingThatMerelyContainsTheName() {
        assertThat(AssetMatch.of(List.of(BY_NUMBER, BY_KEY), "DESKTOP-7Q2")).isEqualTo(new AssetMatch.Several(2));
        assertThat(AssetMatch.of(List.of(BY_NUMBER, BY_KEY), "DESKTOP-7")).isEqualTo(new AssetMatch.None());
    }

    @Test
    void looksForNothingWithoutADevice() {
        assertThat(AssetMatch.of(List.of(new Asset(3, 12, "", "")), " ")).isEqualTo(new AssetMatch.NoDevice());
    }
}
