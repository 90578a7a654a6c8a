package hoist.faults.checking;

import java.util.regex.Pattern;

/**
 * Something that must not be seen where it does not belong.
 *
 * @param name what it is, for people; the text itself is shown nowhere
 * @param pattern finds it
 */
record Canary(String name, Pattern pattern, Belongs belongs) {

    /** Where it may stand. */
    enum Belongs {
        NOWHERE,
        /** In tickets and events, of which it is a part. */
        IN_TOPICS
    }

    static Canary secret(String name, String text) {
        return new Canary(name, Pattern.compile(Pattern.quote(text)), Belongs.NOWHERE);
    }

    /** Shows no text. */
    @Override
    public String toString() {
        return name;
    }
}
