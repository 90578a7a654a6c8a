package hoist.reconciler.start;

import hoist.reconciler.trust.Trust;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again at what the worker needs, each thing on a thread of its own, so that one that does not answer hides
 * none of the others, and is itself a trouble. Threads of the platform: they must not depend on what lanes do.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    static final Duration BETWEEN = Duration.ofSeconds(1);

    /** A look that has not come back for so long hangs with what it looks at. All of them give up sooner by themselves. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(9);

    private final LastResort lastResort;
    private final LongSupplier nanoTime;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Map<String, Long> lookedAt = new ConcurrentHashMap<>();
    private final List<Thread> threads;

    Watch(String worker, List<Look> looks, LastResort lastResort) {
        this(worker, looks, lastResort, System::nanoTime);
    }

    /** @param nanoTime monotonic */
    Watch(String worker, List<Look> looks, LastResort lastResort, LongSupplier nanoTime) {
        this.lastResort = lastResort;
        this.nanoTime = nanoTime;
        looks.forEach(this::lookedAt);
        this.threads = looks.stream()
                .map(look -> Thread.ofPlatform()
                        .daemon()
                        .name("watch-" + worker + "-" + look.at())
                        .unstarted(() -> watch(look)))
                .toList();
        threads.forEach(Thread::start);
    }

    /** What is wrong just now: a sentence for each thing. */
    SortedMap<String, String> troubles() {
        var all = new TreeMap<>(troubles);
        var now = nanoTime.getAsLong();
        lookedAt.forEach((at, last) -> {
            if (now - last > SILENT_AFTER.toNanos()) {
                all.putIfAbsent(at, "could not be looked at: nothing comes back");
            }
        });
        return all;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void watch(Look look) {
        try {
            while (true) {
                lookOnce(look);
                TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce(Look look) throws InterruptedException {
        try {
            note(look.at(), look.trouble());
        } catch (RuntimeException | Error e) {
            if (Trust.isLostBy(e)) {
                lastResort.end(e);
            }
            note(
                    look.at(),
                    Optional.of("could not be looked at: " + e.getClass().getSimpleName()));
        }
        lookedAt(look);
    }

    private void lookedAt(Look look) {
        lookedAt.put(look.at(), nanoTime.getAsLong());
    }

    private void note(String at, Optional<String> trouble) {
        var before = trouble.isPresent() ? troubles.put(at, trouble.get()) : troubles.remove(at);
        if (before == null && trouble.isPresent()) {
            LOG.atWarn().addKeyValue("at", at).log("not ready: {}", trouble.get());
        } else if (before != null && trouble.isEmpty()) {
            LOG.atInfo().addKeyValue("at", at).log("this trouble is over");
        }
    }
}
