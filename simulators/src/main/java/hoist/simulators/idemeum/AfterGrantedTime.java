package hoist.simulators.idemeum;

/** What becomes of a JIT account when the time it was granted for is over and nobody disabled it. */
public enum AfterGrantedTime {
    ENDS,
    /** idemeum's own timer fails: only somebody who disables it ends the account. */
    STAYS_ON
}
