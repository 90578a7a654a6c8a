package hoist.reconciler;

/** Whether a step may run while others of its lane do. */
public enum Pace {
    /** One at a time in its lane: Halo collides on parallel creates. */
    ALONE,
    TOGETHER,
    /** Calls no vendor, only tells: neither the budget nor an open breaker holds it up. */
    WITHOUT_VENDOR
}
