package hoist.simulators.idemeum;

/** Why a JIT account ended. */
public enum JitEnd {
    DISABLED("disabled"),
    EXPIRED("expired");

    private final String word;

    JitEnd(String word) {
        this.word = word;
    }

    /** As in webhooks. */
    public String word() {
        return word;
    }
}
