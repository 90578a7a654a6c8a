package hoist.vendor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Tells listeners about one call: whoever was asked before is told after, in reverse order, however the call ends. */
final class Told implements AutoCloseable {
    private final Call call;
    private final Deque<CallListener> asked = new ArrayDeque<>();
    private long start = System.nanoTime();
    private String outcome = CallListener.NOT_SENT;

    private Told(Call call) {
        this.call = call;
    }

    static Told before(List<CallListener> listeners, Call call) {
        Told told = new Told(call);
        try {
            for (CallListener listener : listeners) {
                listener.before(call);
                told.asked.push(listener);
            }
            return told;
        } catch (RuntimeException | Error e) {
            told.close();
            throw e;
        }
    }

    void sending() {
        start = System.nanoTime();
        outcome = IoFailures.LOST.words();
    }

    void outcome(String outcome) {
        this.outcome = outcome;
    }

    void time(Instant vendorTime) {
        asked.forEach(listener -> listener.told(call, vendorTime));
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() {
        Duration took = took();
        asked.forEach(listener -> listener.after(call, outcome, took));
    }
}
