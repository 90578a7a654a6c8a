package hoist.connections.halo;

/**
 * {@code ours} parts of {@code of}.
 *
 * @param setting where an operator says so, e.g. {@code hoist-ticket.budget}: a refusal begins with it
 */
public record Share(String setting, int ours, int of) {
    public Share {
        if (ours < 1 || ours > of) {
            throw new IllegalArgumentException(
                    setting + ": ours is " + ours + " of " + of + ": give at least 1 and at most all parts");
        }
    }

    /** At least one call. */
    int partOf(int calls) {
        return Math.max(1, (int) ((long) calls * ours / of));
    }
}
