package hoist.ticket.plan;

import hoist.ticket.request.ClosedByHand;
import hoist.ticket.request.Decided;
import hoist.ticket.request.Done;
import hoist.ticket.request.JitNews;
import hoist.ticket.request.Trouble;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened which the ticket has to say, beside how it was closed. */
public sealed interface Note {
    /** Event id of what it tells; with the ticket behind it where one entry writes it in several, or in another's. */
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

    /**
     * The ticket was closed in Halo, and the request is still open.
     *
     * @param deadline until when
     */
    record Undecided(ClosedByHand closed, Instant deadline) implements Note {
        @Override
        public String because() {
            return closed.because();
        }

        @Override
        public Instant at() {
            return closed.closedAt();
        }
    }

    /** What became of a technician's JIT accounts, said in one of the tickets that it concerns. */
    record OfJit(JitNews news, long ticketId) implements Note {
        @Override
        public String because() {
            return news.tickets().size() == 1 ? news.eventId() : news.eventId() + "@" + ticketId;
        }

        @Override
        public Instant at() {
            return news.at();
        }
    }
}
