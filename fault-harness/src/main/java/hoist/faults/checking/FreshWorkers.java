package hoist.faults.checking;

/** Starts one more of each worker, in groups of their own, which read every topic from its beginning. */
@FunctionalInterface
public interface FreshWorkers {

    /** Returns when all of them are ready; closing what is returned stops them. */
    AutoCloseable start() throws Exception;
}
