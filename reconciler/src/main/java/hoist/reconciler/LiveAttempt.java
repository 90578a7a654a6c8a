package hoist.reconciler;

/** An announced attempt, good for a moment. */
public interface LiveAttempt {
    /** As in the announced record. */
    String id();

    /** Which attempt at the step this is, from 1. */
    int number();

    /**
     * To be called immediately before the socket write.
     *
     * @throws GaveWay when too long a time passed since the announcement, the tenant is no longer ours, or the vendor asked
     *     for a pause
     */
    void requireFresh();
}
