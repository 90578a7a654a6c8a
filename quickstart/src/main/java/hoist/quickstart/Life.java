package hoist.quickstart;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be ended in the opposite order, once, whoever asks first. */
final class Life {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    /** Ends with this life. */
    synchronized <T extends AutoCloseable> T of(T thing) {
        started.push(thing);
        return thing;
    }

    synchronized void end() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                System.err.println("hoist: something did not end in order: " + e.getMessage());
            }
        }
    }
}
