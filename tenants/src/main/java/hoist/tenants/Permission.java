package hoist.tenants;

/** What a client may ask of Hoist. */
public enum Permission {
    /** Approve or deny an elevation request. */
    DECIDE("decide"),
    /** Report what happened outside. */
    WEBHOOKS("webhooks"),
    /** Have a technician's JIT account disabled. */
    DISABLE_JIT("disable-jit");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** The word in a tenant's file, e.g. {@code disable-jit}. */
    public String word() {
        return word;
    }
}
