package hoist.simulators.idemeum.webhooks;

/** What becomes of webhooks published from now on. */
public enum DeliveryMode {
    ONCE,
    /** Sent twice under one id, as any producer with retries does now and then. */
    TWICE,
    /** Never sent. */
    LOST
}
