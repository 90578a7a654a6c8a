package hoist.reconciler.ledger;

/** What is told of the fold to those who watch: metrics and logs. Never a value of a record. */
@FunctionalInterface
public interface FoldObserver {
    /** A record could not be folded and went to the dead letters. */
    void buried(String topic, int partition, long offset, String reason);
}
