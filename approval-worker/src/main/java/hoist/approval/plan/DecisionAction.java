package hoist.approval.plan;

import hoist.approval.request.Click;
import hoist.reconciler.attempt.Standing;
import hoist.schemas.decision.Refusal;

/** What can be done about a click. */
public sealed interface DecisionAction {

    /**
     * Send it to idemeum.
     *
     * @param customerName the customer, as idemeum is to be told
     */
    record Relay(Click click, String customerName, Standing.Free free) implements DecisionAction {}

    /** Tell that idemeum has it: its own word shows that the attempt in doubt arrived. */
    record Confirm(Click click) implements DecisionAction {}

    /** Tell that it comes to nothing. */
    record Refuse(Click click, Refusal refusal, String detail) implements DecisionAction {}
}
