package hoist.faults.checking;

/** Starts one more of each worker, in groups of their own, which read every topic from its beginning. */
@FunctionalInterface
public interface FreshWorkers {

    /** Returns when all of them are ready. */
    Running start() throws InterruptedException;

    /** Closing stops them. */
    @FunctionalInterface
    interface Running extends AutoCloseable {
        @Override
        void close();
    }
}
