package hoist.faults.load;

import java.time.Duration;

/** What a technician, or somebody for them, does in the life of a JIT account. */
public sealed interface JitAct {

    /** A ticket of the technician for the customer is logged in Halo. */
    record LogTicket() implements JitAct {}

    /**
     * The technician is given the account, in the first ticket if there is one.
     *
     * @param life how long it is granted for
     */
    record TakeAccount(Duration life) implements JitAct {}

    /**
     * A runbook's call asks us to disable it, again until it is answered with a 2xx.
     *
     * @param times how many such calls are made at once
     */
    record AskForDisable(int times) implements JitAct {}

    /** The technician closes one of their tickets. */
    record CloseTicket(int index, Webhook webhook) implements JitAct {}

    /** The technician leaves the MSP. */
    record Leave() implements JitAct {}

    /** Nobody does anything for a while. */
    record Pause(Duration duration) implements JitAct {}

    /** What becomes of Halo's webhook about a close. */
    enum Webhook {
        SENT,
        LOST
    }
}
