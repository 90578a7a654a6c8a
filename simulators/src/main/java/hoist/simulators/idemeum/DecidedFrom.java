package hoist.simulators.idemeum;

/** Where a decision was made. */
public enum DecidedFrom {
    PHONE("phone"),
    PORTAL("portal"),
    TICKET("ticket"),
    API("api");

    private final String word;

    DecidedFrom(String word) {
        this.word = word;
    }

    /** As in webhooks. */
    public String word() {
        return word;
    }
}
