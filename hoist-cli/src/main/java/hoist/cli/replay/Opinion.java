package hoist.cli.replay;

/**
 * What one worker makes of an event.
 *
 * @param acts whether it would do something that it would not do anyway
 * @param words what it would do, or why nothing; empty when it has nothing to say
 */
record Opinion(boolean acts, String words) {
    static Opinion act(String words) {
        return new Opinion(true, words);
    }

    static Opinion nothing(String reason) {
        return new Opinion(false, reason);
    }
}
