package hoist.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Makes things before they are asked for: services notice a new tenant's file only after a second or two, for which no story
 * has to wait. The first one is made when it is asked for, and a handful more with it.
 */
final class Ahead<T> {
    private static final int HANDFUL = 6;

    private final Supplier<T> make;
    private final Queue<CompletableFuture<T>> made = new ArrayDeque<>();

    Ahead(Supplier<T> make) {
        this.make = make;
    }

    /** One that nobody else was given. */
    synchronized T next() {
        while (made.size() <= HANDFUL) {
            made.add(CompletableFuture.supplyAsync(make, Executors.newVirtualThreadPerTaskExecutor()));
        }
        return made.remove().join();
    }
}
