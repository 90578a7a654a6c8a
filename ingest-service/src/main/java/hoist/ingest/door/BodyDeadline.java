package hoist.ingest.door;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * When a body must be there, however its sender spreads the bytes. Every read waits for what is left of the time. One read
 * may be several of the server's, where somebody drips the frames of chunks: those that start too late end at once.
 */
final class BodyDeadline implements AutoCloseable {
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Connection connection;
    private final Duration before;
    private final long end;
    private final ScheduledFuture<?> expiry;

    BodyDeadline(Connection connection, Duration within) {
        this.connection = connection;
        this.before = connection.readTimeout();
        this.end = System.nanoTime() + within.toNanos();
        this.expiry =
                CLOCK.schedule(() -> connection.readTimeout(Duration.ZERO), within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * To be asked before each read.
     *
     * @throws SocketTimeoutException when the time is over
     */
    void beforeRead() throws SocketTimeoutException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        connection.readTimeout(Duration.ofNanos(left));
    }

    @Override
    public void close() {
        expiry.cancel(false);
        connection.readTimeout(before);
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("body-deadline").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
