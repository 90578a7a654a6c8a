package hoist.faults.checking;

import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import hoist.simulators.effects.Effect;
import java.util.List;
import java.util.Optional;

/**
 * All there is about the life of one request.
 *
 * @param atIdemeum effects on the request
 * @param atHalo effects on its tickets, their creation included
 * @param ticket the oldest of its tickets, as it is now
 */
record RequestEvidence(
        LifeSoFar life,
        LifePlan.OfRequest plan,
        List<Effect> atIdemeum,
        List<Effect> atHalo,
        Optional<TicketSeen> ticket) {

    List<Effect> creates() {
        return atHalo.stream()
                .filter(effect -> effect.kind().equals("ticket.created"))
                .toList();
    }

    /** Those of a kind at idemeum. */
    List<Effect> idemeum(String kind) {
        return atIdemeum.stream().filter(effect -> effect.kind().equals(kind)).toList();
    }

    String name() {
        return life.name();
    }
}
