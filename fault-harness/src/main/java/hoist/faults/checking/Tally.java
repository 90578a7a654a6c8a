package hoist.faults.checking;

import hoist.simulators.effects.Effect;

/** Sums over the effects of one tenant. */
final class Tally {
    private long tickets;
    private long decisions;
    private long disables;

    void ticket() {
        tickets++;
    }

    void idemeum(Effect effect) {
        switch (effect.kind()) {
            case "elevation.approved", "elevation.denied" -> {
                if ("api".equals(effect.details().get("from"))) {
                    decisions++;
                }
            }
            case "jit.disabled" -> disables++;
            default -> {}
        }
    }

    long tickets() {
        return tickets;
    }

    /** Decisions that idemeum took from us. */
    long decisions() {
        return decisions;
    }

    long disables() {
        return disables;
    }
}
