package hoist.jit.account;

import java.time.Instant;
import java.util.Comparator;

/**
 * Customer and technician as idemeum is told: as it spelt them itself, else as somebody asked, else as we have them; within
 * that as first told.
 *
 * @param customer idemeum display name
 * @param technician e-mail address
 */
public record Spelling(String customer, String technician, By by, Instant at) {
    /** Whose spelling it is, the best first. */
    public enum By {
        IDEMEUM,
        ASKER,
        OURS
    }

    private static final Comparator<Spelling> BEST = Comparator.comparing(Spelling::by)
            .thenComparing(Spelling::at)
            .thenComparing(Spelling::customer)
            .thenComparing(Spelling::technician);

    Spelling orBetter(Spelling other) {
        return BEST.compare(other, this) < 0 ? other : this;
    }

    /** No value of a record. */
    @Override
    public String toString() {
        return "Spelling[" + by + "]";
    }
}
