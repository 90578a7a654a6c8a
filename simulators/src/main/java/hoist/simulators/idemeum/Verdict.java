package hoist.simulators.idemeum;

/** Yes or no. */
public enum Verdict {
    APPROVED,
    DENIED;

    /** As in webhooks. */
    public String word() {
        return switch (this) {
            case APPROVED -> "approved";
            case DENIED -> "denied";
        };
    }
}
