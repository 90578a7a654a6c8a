package hoist.halo;

/**
 * Someone who works on tickets.
 *
 * @param email may be empty
 * @param apiOnly a program; it cannot be assigned tickets
 */
public record Agent(long id, String name, String email, boolean disabled, boolean apiOnly) {
    /** Halo's stand-in for no agent. */
    public static final long UNASSIGNED = 1;
}
