package hoist.reconciler.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** The toy's vendor: no idempotency key, and a list of all that was ever done to a lamp. */
public final class LampVendor {
    /** Every effect, in order: a lamp twice in it is a promise broken. */
    public final List<String> effects = new CopyOnWriteArrayList<>();

    public final AtomicInteger calls = new AtomicInteger();
    public final AtomicInteger lookUps = new AtomicInteger();
    public final ConcurrentHashMap<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    public volatile Behaviour usual = Behaviour.WELL;

    /** Steps that came this far, and those that may go on. */
    public final Semaphore arrived = new Semaphore(0);

    public final Semaphore mayGoOn = new Semaphore(0);

    /** What the vendor does with a call. */
    public enum Behaviour {
        WELL,
        NOT_REACHED,
        ASKS_FOR_PAUSE,
        ANSWER_LOST,
        NO_BULB,
        EXPLODES,
        STUMBLES,
        MISSES_A_CLASS,
        /** Waits before the socket write, where the announcement has to be fresh. */
        SLOW_BEFORE_WRITE,
        /** Waits between the effect and the answer. */
        SLOW_TO_ANSWER
    }

    /** What the vendor answered. */
    public sealed interface Answer {
        record Done() implements Answer {}

        record Refused(String reason) implements Answer {}

        record NotSent(Optional<Duration> pause) implements Answer {}

        record Unknown() implements Answer {}
    }

    public Answer switchOn(String tenant, String lamp, Runnable beforeWrite) throws InterruptedException {
        var behaviour = behaviours.getOrDefault(lamp, usual);
        calls.incrementAndGet();
        if (behaviour == Behaviour.SLOW_BEFORE_WRITE) {
            arrived.release();
            mayGoOn.acquire();
        }
        beforeWrite.run();
        return switch (behaviour) {
            case WELL, SLOW_BEFORE_WRITE -> done(tenant, lamp);
            case SLOW_TO_ANSWER -> doneSlowly(tenant, lamp);
            case NOT_REACHED -> new Answer.NotSent(Optional.empty());
            case ASKS_FOR_PAUSE -> new Answer.NotSent(Optional.of(Duration.ofMinutes(1)));
            case NO_BULB -> new Answer.Refused("no-bulb");
            case EXPLODES -> throw new AssertionError("a defect of the worker");
            case MISSES_A_CLASS -> throw new NoClassDefFoundError("torn");
            case STUMBLES -> throw new IllegalStateException("nobody foresaw this");
            case ANSWER_LOST -> {
                done(tenant, lamp);
                yield new Answer.Unknown();
            }
        };
    }

    public boolean isLit(String tenant, String lamp) {
        lookUps.incrementAndGet();
        return effects.contains(tenant + "/" + lamp);
    }

    private Answer done(String tenant, String lamp) {
        effects.add(tenant + "/" + lamp);
        return new Answer.Done();
    }

    private Answer doneSlowly(String tenant, String lamp) throws InterruptedException {
        var answer = done(tenant, lamp);
        arrived.release();
        mayGoOn.acquire();
        return answer;
    }
}
