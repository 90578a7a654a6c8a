package hoist.simulators.idemeum;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Whether a JIT account can still be used. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface JitStanding {

    /** It can. */
    record Active() implements JitStanding {}

    /** It cannot; final. */
    record Ended(JitEnd cause, Instant at) implements JitStanding {}
}
