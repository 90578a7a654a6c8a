package hoist.approval;

import hoist.approval.plan.DecisionAction;
import hoist.approval.refusing.RefuseDecision;
import hoist.approval.relaying.RelayDecision;
import hoist.approval.request.DecisionLedger;
import hoist.reconciler.Acts;
import hoist.reconciler.Outcome;
import hoist.reconciler.Turn;

/** Each action to the class that carries it out. */
record ApprovalActs(RelayDecision relay) implements Acts<DecisionLedger, DecisionAction> {
    @Override
    public Outcome act(Turn<DecisionLedger> turn, DecisionAction action) throws InterruptedException {
        return switch (action) {
            case DecisionAction.Relay wanted -> relay.act(turn, wanted);
            case DecisionAction.Confirm confirm -> RelayDecision.confirm(turn, confirm.click());
            case DecisionAction.Refuse(var click, var refusal, var detail) ->
                RefuseDecision.act(turn, click, refusal, detail);
        };
    }
}
