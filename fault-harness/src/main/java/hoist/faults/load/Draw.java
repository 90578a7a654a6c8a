package hoist.faults.load;

import hoist.simulators.idemeum.DecidedFrom;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/** Chance, from a seed. */
final class Draw {
    static final DecidedFrom[] PLACES = {DecidedFrom.PHONE, DecidedFrom.PORTAL};

    private final SplittableRandom random;

    /** The same for the same seed and number; neighbouring numbers have nothing to do with each other. */
    Draw(long seed, long number) {
        this.random =
                new SplittableRandom(new SplittableRandom(seed).nextLong() ^ new SplittableRandom(number).nextLong());
    }

    <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    <T> T weighted(List<T> values, ToIntFunction<T> weight) {
        var left = random.nextInt(values.stream().mapToInt(weight).sum());
        for (var value : values) {
            left -= weight.applyAsInt(value);
            if (left < 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("nothing has a weight");
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }
}
