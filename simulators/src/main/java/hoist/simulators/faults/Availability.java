package hoist.simulators.faults;

/** Whether a vendor works at all. */
public enum Availability {
    UP,
    /** Every connection is closed without an answer and nothing is done. */
    DOWN
}
