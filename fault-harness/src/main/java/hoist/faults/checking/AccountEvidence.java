package hoist.faults.checking;

import hoist.faults.load.LifePlan;
import hoist.faults.load.LifeSoFar;
import hoist.simulators.effects.Effect;
import java.time.Instant;
import java.util.List;

/**
 * All there is about the life of one JIT account.
 *
 * @param atIdemeum effects on the grant
 * @param atHalo effects on the tickets of its life
 * @param confirmedUpTo the number, in idemeum's effect log, of the last disable that was answered with a 2xx
 * @param now when this was looked at
 */
record AccountEvidence(
        LifeSoFar life,
        LifePlan.OfAccount plan,
        List<Effect> atIdemeum,
        List<Effect> atHalo,
        long confirmedUpTo,
        Instant now) {

    List<Effect> idemeum(String kind) {
        return atIdemeum.stream().filter(effect -> effect.kind().equals(kind)).toList();
    }

    String name() {
        return life.name();
    }
}
