package hoist.reconciler;

/**
 * The thin half of a worker: carries out one action at the vendor and tells what came of it.
 *
 * <p>Called on a virtual thread; it may block. It never runs twice at the same time for one entry.
 */
@FunctionalInterface
public interface Acts<S, A> {
    /**
     * Carries out the action.
     *
     * <p>An effect is announced first ({@link Turn#announce}), then made, then told ({@link Turn#tell}). What is thrown
     * leaves an announced effect in doubt.
     */
    Outcome act(Turn<S> turn, A action) throws InterruptedException;
}
