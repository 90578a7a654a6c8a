package hoist.simulators.idemeum;

import java.time.Instant;

/** Whether a JIT account can still be used. */
public sealed interface JitStanding {

    /** It can. */
    record Active() implements JitStanding {}

    /** It cannot; final. */
    record Ended(JitEnd cause, Instant at) implements JitStanding {}
}
