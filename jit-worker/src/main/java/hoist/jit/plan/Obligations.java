package hoist.jit.plan;

import hoist.jit.account.Close;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is owed for one technician's accounts at one customer at one time.
 *
 * @param pressing causes to act on, the oldest first
 * @param overdue causes that were tried for too long: only an operator brings them back, the oldest first
 * @param held closes that disable nothing, because another ticket is open, and were not told so, the oldest first
 * @param nextEnd when the life of the next account ends
 */
public record Obligations(List<Cause> pressing, List<Cause> overdue, List<Close> held, Optional<Instant> nextEnd) {
    public Obligations {
        pressing = List.copyOf(pressing);
        overdue = List.copyOf(overdue);
        held = List.copyOf(held);
    }

    /** All that one call answers, the oldest first. */
    public List<Cause> answeredByOneCall() {
        return Stream.concat(pressing.stream(), overdue.stream())
                .sorted(Cause.OLDEST)
                .toList();
    }

    boolean isNothing() {
        return pressing.isEmpty() && overdue.isEmpty() && held.isEmpty();
    }
}
