package hoist.ticket.plan;

import hoist.ticket.request.Decided;
import hoist.ticket.request.Done;
import hoist.ticket.request.Trouble;
import java.time.Instant;

/** Something that happened which the ticket has to say, beside how it was closed. */
public sealed interface Note {
    /** Event id of what it tells. */
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

    /** A click in the ticket came to nothing. */
    record ClickInVain(Trouble trouble) implements Note {
        @Override
        public String because() {
            return trouble.because();
        }

        @Override
        public Instant at() {
            return trouble.at();
        }
    }
}
