package hoist.simulators.kept;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a vendor's state to its file soon after it changed, and when the vendor stops.
 *
 * <p>It compares states about four times a second instead of being told, so no change can be forgotten. What changed in
 * the last second before the process is killed may be lost.
 *
 * @param <S> the state; equal means unchanged
 */
public final class Keeping<S> {

    private static final Logger log = LoggerFactory.getLogger(Keeping.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final StateFile<S> file;
    private final Supplier<S> present;
    private S written;
    private Writing last = Writing.WORKED;
    private @Nullable ScheduledExecutorService looking;

    private enum Writing {
        WORKED,
        FAILED
    }

    /** Takes the present state for written: it is what was read, or stock. */
    public Keeping(StateFile<S> file, Supplier<S> present) {
        this.file = file;
        this.present = present;
        this.written = present.get();
    }

    /** Starts looking. */
    public synchronized void start() {
        if (looking == null) {
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("keeping-state").factory());
            var _ = looking.scheduleWithFixedDelay(
                    this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Stops looking and writes what is not written yet, also on a thread that was interrupted.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public void stop() {
        stopLooking();
        boolean interrupted = Thread.interrupted();
        try {
            writeChanges();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized void stopLooking() {
        if (looking != null) {
            looking.shutdown();
            looking = null;
        }
    }

    private void look() {
        try {
            writeChanges();
            last = Writing.WORKED;
        } catch (RuntimeException e) {
            if (last == Writing.WORKED) {
                log.error("the state of a simulated vendor is not kept; it is tried again four times a second", e);
            }
            last = Writing.FAILED;
        }
    }

    private synchronized void writeChanges() {
        S now = present.get();
        if (!now.equals(written)) {
            file.write(now);
            written = now;
        }
    }
}
