package hoist.quickstart.story;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at the simulated vendors until what should happen has happened. */
final class Watching {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Watching() {}

    /** @throws StoryFailed when it does not happen in time */
    static <T> T await(String what, Supplier<Optional<T>> look) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
        throw new StoryFailed("waited " + PATIENCE.toSeconds() + " s in vain for " + what);
    }

    static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new StoryFailed(otherwise);
        }
    }
}
