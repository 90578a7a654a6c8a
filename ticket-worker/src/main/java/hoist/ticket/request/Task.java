package hoist.ticket.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do at Halo for a request.
 *
 * @param kind also the word for it in {@code TicketStuck}
 * @param because event id it is done for; null for opening the request's first ticket
 */
public record Task(Kind kind, @Nullable String because) {
    /** The request's ticket is opened once, whatever happened meanwhile, unless an operator wants another one. */
    public static final Task OPEN = new Task(Kind.OPEN, null);

    private static final String DUPLICATE = "duplicate:";
    private static final String AGAIN = "again:";

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

    /** Opening it once more by an operator's command, because Halo lost it. */
    public static Task openAgain(String command) {
        return new Task(Kind.OPEN, command);
    }

    /** Closing it once more by an operator's command, because Halo lost its closure note or its status. */
    public static Task closeAgain(String command) {
        return close(AGAIN + command);
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

    /** The command that wants it done once more; empty for what is done by itself. */
    public Optional<String> command() {
        return switch (kind) {
            case OPEN -> Optional.ofNullable(because);
            case CLOSE -> commandIn(String.valueOf(because));
            case REOPEN, NOTE -> Optional.empty();
        };
    }

    /** The command that a close was made for, going by its fact. */
    static Optional<String> commandIn(String because) {
        return because.startsWith(AGAIN) ? Optional.of(because.substring(AGAIN.length())) : Optional.empty();
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
        return ours && command().isEmpty() ? kind.word : kind.word + "/" + because;
    }
}
