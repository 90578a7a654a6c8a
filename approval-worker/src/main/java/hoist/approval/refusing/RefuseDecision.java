package hoist.approval.refusing;

import hoist.approval.request.Click;
import hoist.approval.request.DecisionLedger;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.Refusal;

/** Tells that a click came to nothing. Calls no vendor: the note in the ticket is the ticket-worker's (rule A4). */
public final class RefuseDecision {
    private RefuseDecision() {}

    public static Outcome act(Turn<DecisionLedger> turn, Click click, Refusal refusal, String detail)
            throws InterruptedException {
        turn.tell(fact(click, refusal, detail));
        return new Outcome.Told();
    }

    /** Body of the fact. */
    public static DecisionRefused fact(Click click, Refusal refusal, String detail) {
        return new DecisionRefused(
                click.eventId(), click.decision(), refusal, detail, click.haloTicketId(), click.agentEmail());
    }
}
