package hoist.reconciler.start;

import hoist.reconciler.trust.Trust;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends this process at once, without a graceful stop, because what is in its memory cannot be believed any more or a part of
 * it answers no more. Nothing is lost: whatever a worker knows is in Kafka, and who starts it again goes on from there.
 *
 * <p>The exit code is that of {@code -XX:+ExitOnOutOfMemoryError}, so that a supervisor needs to know one code only.
 */
public final class LastResort implements AutoCloseable {
    /** "Start me again." */
    public static final int EXIT_CODE = 3;

    /** Logging may itself hang in a JVM without memory. */
    static final Duration LAST_WORDS_WITHIN = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final IntConsumer halt;
    private final AtomicBoolean come = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread enforcer;

    /** Of this process. */
    public LastResort() {
        this(Runtime.getRuntime()::halt);
    }

    /** @param halt ends the process with an exit code */
    LastResort(IntConsumer halt) {
        this.halt = halt;
        Trust.isLostBy(new AssertionError()); // loads the class while there is memory for it
        this.enforcer = Thread.ofPlatform().daemon().name("last-resort").start(this::enforce);
    }

    /** Ends the process; this is not to be believed any more. */
    void end(Throwable why) {
        if (come.compareAndSet(false, true)) {
            ended.countDown();
            try {
                LOG.error("this process ends to be started again: its memory cannot be believed any more", why);
            } finally { // there may be no memory left to log with
                halt.accept(EXIT_CODE);
            }
        }
    }

    /** Ends the process; this part of it answers no more, although it should have failed long ago. */
    void end(String what) {
        if (come.compareAndSet(false, true)) {
            ended.countDown();
            LOG.error("this process ends to be started again: {}", what);
            halt.accept(EXIT_CODE);
        }
    }

    /** Whether this instance lives its last moments. */
    boolean hasCome() {
        return come.get();
    }

    /** From now on no thread of this JVM dies unnoticed of an error that takes the trust. Who was told of dead threads before still is. */
    void guardThreads() {
        var before = Thread.getDefaultUncaughtExceptionHandler();
        if (before instanceof Guard) {
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler(new Guard(this, before));
    }

    @Override
    public void close() {
        enforcer.interrupt();
    }

    private void enforce() {
        try {
            ended.await();
            TimeUnit.NANOSECONDS.sleep(LAST_WORDS_WITHIN.toNanos());
            halt.accept(EXIT_CODE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Guard(
            LastResort lastResort, Thread.@org.jspecify.annotations.Nullable UncaughtExceptionHandler before)
            implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable failure) {
            if (Trust.isLostBy(failure)) {
                lastResort.end(failure);
            }
            if (before != null) {
                before.uncaughtException(thread, failure);
            } else {
                LOG.error("the thread {} died", thread.getName(), failure);
            }
        }
    }
}
