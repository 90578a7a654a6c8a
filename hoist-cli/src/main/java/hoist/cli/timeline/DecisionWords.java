package hoist.cli.timeline;

import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionRelayed;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.RelayAttempted;
import hoist.schemas.decision.RelayWithdrawn;

/** What approval-worker did, in words. */
final class DecisionWords {
    private DecisionWords() {}

    static String of(DecisionFact fact) {
        return switch (fact.getBody()) {
            case RelayAttempted body ->
                "is about to send the decision to idemeum" + TicketWords.again(body.getAttempt());
            case DecisionRelayed relayed -> "sent it: idemeum has the request as " + Clause.word(relayed.getDecision());
            case DecisionRefused refused ->
                "refused the click to " + Clause.verb(refused.getDecision()) + " (" + Clause.lower(refused.getRefusal())
                        + "): " + refused.getDetail();
            case RelayWithdrawn withdrawn -> "did not send that: " + withdrawn.getReason();
            case DecisionStuck stuck -> "STUCK, to send the decision: " + stuck.getReason() + ": " + stuck.getDetail();
            default -> fact.getBody().getClass().getSimpleName();
        };
    }
}
