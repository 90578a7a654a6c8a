package hoist.reconciler.ledger;

/** What is told of the fold to those who watch: metrics and logs. Never a value of a record. */
@FunctionalInterface
public interface FoldObserver {
    /** A record could not be folded and went to the dead letters. */
    void buried(String topic, int partition, long offset, String reason);

    /** An entry of this tenant's lies in the ledger in a form that this build cannot read: nobody acts on it. */
    default void unreadable(String tenant) {}
}
