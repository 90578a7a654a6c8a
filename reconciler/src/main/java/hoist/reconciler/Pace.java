package hoist.reconciler;

/** Whether a step may run while others of its lane do. */
public enum Pace {
    /** One at a time in its lane: Halo collides on parallel creates. */
    ALONE,
    TOGETHER
}
