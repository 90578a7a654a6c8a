package hoist.faults.checking;

/**
 * Something that does not hold.
 *
 * @param sentence names tenant, request or account, what was expected and what was seen
 */
public record Finding(Invariant invariant, Kind kind, String sentence) {

    /** What is wrong with it, and whether waiting may help. */
    public enum Kind {
        /** Something that must happen has not happened: it counts as lost when it does not happen in time. */
        MISSING,
        /** Something happened twice that may happen once. Nothing undoes that, also not a merge of the two later. */
        DOUBLED,
        /** Something else that must not be. */
        WRONG
    }

    static Finding missing(Invariant invariant, String sentence) {
        return new Finding(invariant, Kind.MISSING, sentence);
    }

    static Finding doubled(Invariant invariant, String sentence) {
        return new Finding(invariant, Kind.DOUBLED, sentence);
    }

    static Finding wrong(Invariant invariant, String sentence) {
        return new Finding(invariant, Kind.WRONG, sentence);
    }

    @Override
    public String toString() {
        return invariant + ", " + kind + ": " + sentence;
    }
}
