package hoist.faults.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How people wait: they look now and then, and give up when their patience is at its end. */
record Waiting(Duration patience) {
    private static final Duration LOOK = Duration.ofMillis(200);

    /** @throws CutShort when it does not happen in all that time */
    <T> T until(String what, Supplier<Optional<T>> look) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() > deadline) {
                throw new CutShort("waited " + patience + " in vain for " + what);
            }
            pause(LOOK);
        }
    }

    /** @throws CutShort when the run ends meanwhile */
    void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CutShort("the run ended");
        }
    }
}
