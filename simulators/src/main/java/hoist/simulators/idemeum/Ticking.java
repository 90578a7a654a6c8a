package hoist.simulators.idemeum;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets what is due happen while the simulator runs, about five times a second. */
final class Ticking {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Runnable due;
    private @Nullable Thread running;

    Ticking(Runnable due) {
        this.due = due;
    }

    synchronized void start() {
        if (running == null) {
            running = Thread.ofVirtual().name("idemeum-ticking").start(this::tick);
        }
    }

    synchronized void stop() {
        if (running != null) {
            running.interrupt();
            running = null;
        }
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                due.run();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }
}
