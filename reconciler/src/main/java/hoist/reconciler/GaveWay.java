package hoist.reconciler;

/** The step is not ours to take now; nothing was sent. The lane handles it: actions let it pass. */
public final class GaveWay extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GaveWay(String reason) {
        super(reason);
    }
}
