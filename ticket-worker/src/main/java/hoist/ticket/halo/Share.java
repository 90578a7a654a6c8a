package hoist.ticket.halo;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code ours} parts of {@code of}. */
public record Share(
        @DefaultValue("6") int ours, @DefaultValue("7") int of) {
    public Share {
        if (ours < 1 || ours > of) {
            throw new IllegalArgumentException(
                    "hoist-ticket.budget: ours is " + ours + " of " + of + ": give at least 1 and at most all parts");
        }
    }

    /** At least one call. */
    int partOf(int calls) {
        return Math.max(1, (int) ((long) calls * ours / of));
    }
}
