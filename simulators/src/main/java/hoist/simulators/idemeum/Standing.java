package hoist.simulators.idemeum;

import java.time.Instant;

/** How far an elevation request has come. */
public sealed interface Standing {

    /** Nobody has answered. */
    record Pending() implements Standing {}

    /** Answered; final. */
    record Decided(Decision decision, Instant at) implements Standing {}

    /** Never answered; final. */
    record Expired(Instant at) implements Standing {}
}
