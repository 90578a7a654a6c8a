package hoist.ticket.request;

import hoist.schemas.decision.DecisionFact;
import hoist.schemas.decision.DecisionRefused;
import hoist.schemas.decision.DecisionStuck;
import hoist.schemas.decision.Refusal;
import hoist.schemas.elevation.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A click that did not reach idemeum, or was not taken there.
 *
 * @param because event id of the fact that told it
 * @param click event id of the click
 * @param decision what the click asked for; null when the fact does not say
 * @param refusal why it never will be taken; null while it is only stuck
 * @param detail what a technician should know, said to whoever reads the ticket of the click
 * @param ticketId the Halo ticket the click named; null when the fact does not say
 */
public record Trouble(
        String because,
        String click,
        Instant at,
        @Nullable Decision decision,
        @Nullable Refusal refusal,
        String detail,
        @Nullable Long ticketId) {

    static Trouble of(DecisionFact fact, DecisionRefused body) {
        return new Trouble(
                fact.getEventId(),
                body.getBecause(),
                fact.getReceivedAt(),
                body.getDecision(),
                body.getRefusal(),
                body.getDetail(),
                body.getHaloTicketId());
    }

    static Trouble of(DecisionFact fact, DecisionStuck body) {
        return new Trouble(
                fact.getEventId(), body.getBecause(), fact.getReceivedAt(), null, null, body.getDetail(), null);
    }

    /** Without the detail. */
    @Override
    public String toString() {
        return "Trouble[because=" + because + ", refusal=" + refusal + "]";
    }
}
