package hoist.cli.doctor.seen;

/** What came of looking at one thing. */
public enum Verdict {
    /** It must be mended. */
    FINDING("finding"),
    /** A program cannot see it: a person must look. */
    BY_HAND("check by hand"),
    /** It is as it must be. */
    FINE("fine");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As people read it. */
    public String word() {
        return word;
    }
}
