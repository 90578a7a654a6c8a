package hoist.reconciler.start;

import hoist.reconciler.trust.Trust;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream that folds. A thread of it that dies of a failure is replaced; when the whole stream is dead it is made anew;
 * and when a thread dies of an error after which this JVM is not to be trusted, the process ends.
 */
final class LedgerStream {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerStream.class);

    /** What fails at once must not be tried without a pause. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    static final Duration LEAVE_WITHIN = Duration.ofSeconds(5);

    private final Supplier<KafkaStreams> maker;
    private final LastResort lastResort;
    private volatile KafkaStreams streams;
    private boolean closed;

    /** @param maker of streams that were not started */
    LedgerStream(Supplier<KafkaStreams> maker, LastResort lastResort) {
        this.maker = maker;
        this.lastResort = lastResort;
        this.streams = made();
    }

    synchronized void start() {
        if (!closed) {
            streams.start();
        }
    }

    KafkaStreams now() {
        return streams;
    }

    /** The one there is, is dead: another takes its place, unless the worker stops. */
    synchronized void replace() {
        if (!closed) {
            LOG.error("the stream ended in state {}; another takes its place", streams.state());
            leave(streams, LEAVE_WITHIN);
            streams = made();
            streams.start();
        }
    }

    /** The partitions go to other instances at once. */
    synchronized void close(Duration within) {
        closed = true;
        leave(streams, within);
    }

    private static void leave(KafkaStreams streams, Duration within) {
        streams.close(CloseOptions.timeout(within).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }

    private KafkaStreams made() {
        var made = maker.get();
        made.setUncaughtExceptionHandler(failure -> {
            if (Trust.isLostBy(failure)) {
                lastResort.end(failure);
            }
            LOG.error("a stream thread ended; another takes its place", failure);
            LockSupport.parkNanos(PAUSE.toNanos());
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        return made;
    }
}
