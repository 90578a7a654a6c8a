package hoist.quickstart;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The life of a server beside this JVM: started, stopped or killed, and started again on the same ports and data. */
public abstract sealed class LocalServer implements AutoCloseable permits LocalBroker, LocalRegistry {
    private final String name;
    private @Nullable ChildProcess child;

    LocalServer(String name) {
        this.name = name;
    }

    /**
     * Starts the process and returns it at once, for whoever wants to rule its life alone; all other methods are for those
     * who do not.
     *
     * @param progress is told in a sentence what happens
     * @throws IllegalStateException if a port is in use or files are missing: the message says which and what to do
     */
    public abstract ChildProcess launch(Consumer<String> progress);

    /** Where clients find it, for the last line of the progress. */
    abstract String address();

    /**
     * Returns when the server is ready. Does nothing if it runs.
     *
     * @param progress is told in a sentence what happens
     * @throws IllegalStateException if a port is in use, files are missing or the server does not come up: the message
     *     says which and what to do
     */
    public final synchronized void start(Consumer<String> progress) {
        if (running().isPresent()) {
            return;
        }
        long began = System.nanoTime();
        progress.accept(name + ": starting");
        ChildProcess launched = launch(progress);
        launched.awaitReady();
        child = launched;
        double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
        progress.accept(String.format(Locale.ROOT, "%s: ready at %s after %.1f s", name, address(), seconds));
    }

    /** Ends it in order; returns when it is gone. */
    public final synchronized void stop() {
        running().ifPresent(ChildProcess::stop);
        child = null;
    }

    /** Ends it as a crash does (kill -9); returns when it is gone. */
    public final synchronized void kill() {
        running().ifPresent(ChildProcess::kill);
        child = null;
    }

    /** The operating system's id of the process, if it runs. */
    public final synchronized Optional<Long> pid() {
        return running().map(ChildProcess::pid);
    }

    @Override
    public final void close() {
        stop();
    }

    private Optional<ChildProcess> running() {
        return Optional.ofNullable(child).filter(ChildProcess::isAlive);
    }
}
