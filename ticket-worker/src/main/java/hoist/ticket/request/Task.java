package hoist.ticket.request;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do at Halo for a request.
 *
 * @param kind also the word for it in {@code TicketStuck}
 * @param because event id it is done for; null for opening
 */
public record Task(Kind kind, @Nullable String because) {
    /** The request's ticket is opened once, whatever happened meanwhile. */
    public static final Task OPEN = new Task(Kind.OPEN, null);

    private static final String DUPLICATE = "duplicate:";

    /** What is done. */
    public enum Kind {
        OPEN("open"),
        CLOSE("close"),
        REOPEN("reopen"),
        NOTE("note");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As facts have it. */
        public String word() {
            return word;
        }
    }

    public static Task close(String because) {
        return new Task(Kind.CLOSE, because);
    }

    /** Closing a ticket that exists once too often. */
    public static Task closeDuplicate(long ticketId) {
        return close(DUPLICATE + ticketId);
    }

    public static Task reopen(String because) {
        return new Task(Kind.REOPEN, because);
    }

    public static Task note(String because) {
        return new Task(Kind.NOTE, because);
    }

    /** Whether it concerns another ticket than the request's own. */
    boolean isOfDuplicate() {
        return because != null && because.startsWith(DUPLICATE);
    }

    static Task of(String word, @Nullable String because) {
        for (var kind : Kind.values()) {
            if (kind.word.equals(word)) {
                return new Task(kind, because);
            }
        }
        throw new IllegalArgumentException("unknown step");
    }

    /**
     * Under which the attempts count. Closing the ticket is one thing, whichever decision it is done for: the first decision
     * may become known after an attempt for a later one.
     */
    String key() {
        var ours = kind == Kind.OPEN || (kind == Kind.CLOSE && !isOfDuplicate());
        return ours ? kind.word : kind.word + "/" + because;
    }
}
