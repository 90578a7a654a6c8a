package hoist.simulators.idemeum;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** How far an elevation request has come. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Standing {

    /** Nobody has answered. */
    record Pending() implements Standing {}

    /** Answered; final. */
    record Decided(Decision decision, Instant at) implements Standing {}

    /** Never answered; final. */
    record Expired(Instant at) implements Standing {}
}
