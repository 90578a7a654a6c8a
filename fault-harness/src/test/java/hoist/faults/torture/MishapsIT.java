package hoist.faults.torture;

import static org.assertj.core.api.Assertions.assertThat;

import hoist.faults.load.LoadSettings;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Mishaps of the catalogue, many at a time, while users go on: nothing is lost and nothing is doubled. One round, 11 mishaps, by default;
 * the system property {@code hoist.rounds} asks for more, and 8 play every mishap at least once. In the longer run all that happened
 * is read again at the end by workers that know nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MishapsIT {
    private static final long SEED = 11;
    private static final int AT_ONCE = 6;
    private static final int ROUNDS = Integer.getInteger("hoist.rounds", 1);

    private static Trial trial;

    @BeforeAll
    static void begin() {
        trial = Trial.at(SharedPlant.underLoad(), SharedPlant.plant(), LoadSettings.of(SEED), new Damage());
    }

    @AfterAll
    static void end() {
        trial.close();
    }

    static Stream<Arguments> rounds() {
        var rounds = new Rounds(SEED, SharedPlant.underLoad());
        return IntStream.range(0, ROUNDS).mapToObj(each -> {
            var mishaps = rounds.next(AT_ONCE, SharedPlant.underLoad().size());
            return Arguments.argumentSet(names(mishaps), mishaps);
        });
    }

    @ParameterizedTest
    @MethodSource("rounds")
    @Order(1)
    void nothingIsLostAndNothingDoubled(List<Placed> mishaps) throws InterruptedException {
        assertThat(trial.play(mishaps).findings()).isEmpty();
    }

    @Test
    @Tag("long")
    @Order(2)
    void workersThatReadEverythingAgainDoNothing() throws InterruptedException {
        assertThat(trial.replay().findings()).isEmpty();
        assertThat(trial.records()).isPositive();
    }

    private static String names(List<Placed> mishaps) {
        return String.join(
                "; ", mishaps.stream().map(each -> each.mishap().name()).toList());
    }
}
