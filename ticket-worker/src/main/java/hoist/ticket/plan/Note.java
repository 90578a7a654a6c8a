package hoist.ticket.plan;

import hoist.ticket.request.Decided;
import hoist.ticket.request.Done;
import hoist.ticket.request.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened which the ticket has to say, beside how it was closed. */
public sealed interface Note {
    /** Event id of what it tells; with the ticket behind it where that is another one than the request's own. */
    String because();

    Instant at();

    /** Somebody decided otherwise, or after the request had expired. */
    record AnotherDecision(Decided decided, Done.Closed closed) implements Note {
        @Override
        public String because() {
            return decided.because();
        }

        @Override
        public Instant at() {
            return decided.at();
        }
    }

    /**
     * A click in the ticket, or who knows where, came to nothing.
     *
     * @param clickedAt when ingest received the click; null while its event is not heard
     */
    record ClickInVain(Trouble trouble, @Nullable Instant clickedAt) implements Note {
        @Override
        public String because() {
            return trouble.because();
        }

        @Override
        public Instant at() {
            return trouble.at();
        }
    }

    /**
     * A click in another ticket came to nothing; said in the request's own.
     *
     * @param clickedAt as in {@link ClickInVain}
     */
    record ClickElsewhere(
            Trouble trouble, long ticketId, @Nullable Instant clickedAt) implements Note {
        @Override
        public String because() {
            return trouble.because();
        }

        @Override
        public Instant at() {
            return trouble.at();
        }
    }

    /**
     * The same, said in that other ticket, where it may be said.
     *
     * @param clickedAt as in {@link ClickInVain}
     */
    record ReplyElsewhere(
            Trouble trouble, long ticketId, @Nullable Instant clickedAt) implements Note {
        @Override
        public String because() {
            return trouble.because() + "@" + ticketId;
        }

        @Override
        public Instant at() {
            return trouble.at();
        }
    }
}
