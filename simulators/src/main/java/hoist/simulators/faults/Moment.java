package hoist.simulators.faults;

/** When, in the life of one call, a fault strikes. */
public enum Moment {
    /** The call was read; nothing has been done yet. */
    BEFORE_APPLY,
    /** The effect has taken place; the caller does not know yet. */
    AFTER_APPLY,
    /** The answer has left. */
    AFTER_ANSWER
}
