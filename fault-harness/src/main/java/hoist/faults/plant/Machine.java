package hoist.faults.plant;

import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * One process of the pipeline: started from what the build made, on ports and data of its own that stay the same from
 * start to start. Safe for several threads.
 */
public interface Machine {

    /** For example {@code ticket-worker-2}. */
    String name();

    Role role();

    /** Starts the process if it does not run; it need not be ready when this returns. */
    void start();

    /**
     * Returns when it does its work.
     *
     * @throws IllegalStateException if that takes longer; the message names its log
     */
    void awaitReady(Duration limit);

    /** What it says of itself just now, asked with a limit of a second. */
    Readiness readiness();

    /** As kill -9 does; returns when nothing of it runs any more. */
    void kill();

    /**
     * As kill -TERM does; a frozen process is thawed first, since it could not heed it.
     *
     * @return how it ended and after how long
     * @throws IllegalStateException if it does not run, or did not end within a minute
     */
    Ending stop();

    /** As kill -STOP does: it keeps its sockets and does nothing. */
    void freeze();

    /** As kill -CONT does. */
    void thaw();

    /** The operating system's id, if it runs. */
    OptionalLong pid();

    /** What it printed, of all its starts. */
    Path log();

    /** How a process ended. */
    record Ending(int exitCode, Duration took) {}

    /** What a process says of itself. */
    enum Readiness {
        /** Its readiness says so; a broker or registry answers. */
        READY,
        /** It runs and says that it is not ready, or does not answer. */
        NOT_READY,
        /** No process. */
        GONE
    }
}
