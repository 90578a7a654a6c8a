package hoist.ingest.json;

/** The kinds of text in bodies, by how long they may be. */
public enum Text {
    ID(128, Lines.ONE),
    EMAIL(254, Lines.ONE),
    NAME(256, Lines.ONE),
    PATH(1024, Lines.ONE),
    /** A reason or a comment. */
    WORDS(4000, Lines.SEVERAL);

    private final int longest;
    private final Lines lines;

    Text(int longest, Lines lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /** Unicode characters. */
    int longest() {
        return longest;
    }

    boolean takes(int character) {
        boolean breaksLine = character == '\n' || character == '\r' || character == '\t';
        return !Character.isISOControl(character) || (breaksLine && lines == Lines.SEVERAL);
    }

    private enum Lines {
        ONE,
        SEVERAL
    }
}
