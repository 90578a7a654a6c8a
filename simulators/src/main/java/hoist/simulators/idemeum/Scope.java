package hoist.simulators.idemeum;

/** For whom a decision holds. */
public enum Scope {
    USER("user"),
    TENANT("tenant"),
    ALL_CUSTOMERS("all-customers");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** As in webhooks. */
    public String word() {
        return word;
    }
}
